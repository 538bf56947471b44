package org.bmms.console.database.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * Something the console remembers. Two entries of one kind with the same key are two states of one thing; the one recorded
 * later is the valid one, in whatever order they arrive. All texts are free of secrets before they come here.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface StoreEntry
        permits RunRecord,
                StepRecord,
                CoverageRecord,
                BackupRecord,
                SignOffRecord,
                ExaminationRecord,
                NotificationRecord,
                AuditRecord {
    /** Identifies the thing among all of its kind. */
    String id();

    /** The environment it belongs to, by the profile's name. */
    String environment();

    /** When this state of it was recorded. */
    Instant recorded();
}
