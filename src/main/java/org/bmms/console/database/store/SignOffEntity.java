package org.bmms.console.database.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the table sign_off. */
@Entity
@Table(name = "sign_off")
class SignOffEntity extends StoredEntity {
    private String item = "";

    private String decision = "";

    @Column(name = "signed_by")
    private String signedBy = "";

    private String note = "";

    private @Nullable String evidence;

    @Override
    void take(StoreEntry entry) {
        SignOffRecord record = (SignOffRecord) entry;
        takeCommon(record);
        item = record.item();
        decision = record.decision();
        signedBy = record.signedBy();
        note = record.note();
        evidence = record.evidence();
    }

    @Override
    SignOffRecord entry() {
        return new SignOffRecord(id(), environment(), recorded(), item, decision, signedBy, note, evidence);
    }
}
