package org.bmms.console.database.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the table coverage. */
@Entity
@Table(name = "coverage")
class CoverageEntity extends StoredEntity {
    @Column(name = "rows_total")
    private long rowsTotal;

    @Column(name = "rows_missing")
    private long rowsMissing;

    @Column(name = "rows_wrong")
    private @Nullable Long rowsWrong;

    private boolean exact;

    private boolean pass;

    private String report = "";

    @Override
    void take(StoreEntry entry) {
        CoverageRecord record = (CoverageRecord) entry;
        takeCommon(record);
        rowsTotal = record.rowsTotal();
        rowsMissing = record.rowsMissing();
        rowsWrong = record.rowsWrong();
        exact = record.exact();
        pass = record.pass();
        report = record.report();
    }

    @Override
    CoverageRecord entry() {
        return new CoverageRecord(
                id(), environment(), recorded(), rowsTotal, rowsMissing, rowsWrong, exact, pass, report);
    }
}
