package org.bmms.console.database.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the table step. */
@Entity
@Table(name = "step")
class StepEntity extends StoredEntity {
    @Column(name = "run_id")
    private String runId = "";

    private int position;

    private String name = "";

    private String state = "";

    private long milliseconds;

    private String evidence = "";

    @Column(name = "failure_code")
    private @Nullable String failureCode;

    @Override
    void take(StoreEntry entry) {
        StepRecord record = (StepRecord) entry;
        takeCommon(record);
        runId = record.runId();
        position = record.position();
        name = record.name();
        state = record.state();
        milliseconds = record.milliseconds();
        evidence = record.evidence();
        failureCode = record.failureCode();
    }

    @Override
    StepRecord entry() {
        return new StepRecord(
                id(), environment(), recorded(), runId, position, name, state, milliseconds, evidence, failureCode);
    }
}
