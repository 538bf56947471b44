package org.bmms.console.database.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of the table examination. */
@Entity
@Table(name = "examination")
class ExaminationEntity extends StoredEntity {
    private String item = "";

    private String status = "";

    private String result = "";

    @Override
    void take(StoreEntry entry) {
        ExaminationRecord record = (ExaminationRecord) entry;
        takeCommon(record);
        item = record.item();
        status = record.status();
        result = record.result();
    }

    @Override
    ExaminationRecord entry() {
        return new ExaminationRecord(id(), environment(), recorded(), item, status, result);
    }
}
