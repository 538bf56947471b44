package org.bmms.console.database.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table run. */
@Entity
@Table(name = "run")
class RunEntity extends StoredEntity {
    private String kind = "";

    private String state = "";

    private String operator = "";

    private String workstation = "";

    private Instant started = Instant.EPOCH;

    private @Nullable Instant ended;

    @Column(name = "downtime_milliseconds")
    private @Nullable Long downtimeMilliseconds;

    @Column(name = "plan_hash")
    private String planHash = "";

    private String plan = "";

    @Column(name = "failure_code")
    private @Nullable String failureCode;

    @Override
    void take(StoreEntry entry) {
        RunRecord record = (RunRecord) entry;
        takeCommon(record);
        kind = record.kind();
        state = record.state();
        operator = record.operator();
        workstation = record.workstation();
        started = record.started();
        ended = record.ended();
        downtimeMilliseconds = record.downtimeMilliseconds();
        planHash = record.planHash();
        plan = record.plan();
        failureCode = record.failureCode();
    }

    @Override
    RunRecord entry() {
        return new RunRecord(
                id(),
                environment(),
                recorded(),
                kind,
                state,
                operator,
                workstation,
                started,
                ended,
                downtimeMilliseconds,
                planHash,
                plan,
                failureCode);
    }
}
