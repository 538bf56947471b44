package org.bmms.console.database.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of the table audit_entry. */
@Entity
@Table(name = "audit_entry")
class AuditEntity extends StoredEntity {
    private String chain = "";

    private long number;

    private String operator = "";

    private String workstation = "";

    private String action = "";

    private String subject = "";

    private String detail = "";

    @Column(name = "previous_hash")
    private String previousHash = "";

    private String hash = "";

    @Override
    void take(StoreEntry entry) {
        AuditRecord record = (AuditRecord) entry;
        takeCommon(record);
        chain = record.chain();
        number = record.number();
        operator = record.operator();
        workstation = record.workstation();
        action = record.action();
        subject = record.subject();
        detail = record.detail();
        previousHash = record.previousHash();
        hash = record.hash();
    }

    @Override
    AuditRecord entry() {
        return new AuditRecord(
                id(),
                environment(),
                recorded(),
                chain,
                number,
                operator,
                workstation,
                action,
                subject,
                detail,
                previousHash,
                hash);
    }
}
