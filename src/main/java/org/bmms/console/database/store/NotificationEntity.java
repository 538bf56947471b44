package org.bmms.console.database.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the table notification. */
@Entity
@Table(name = "notification")
class NotificationEntity extends StoredEntity {
    private String occasion = "";

    private String channel = "";

    private String recipients = "";

    private String subject = "";

    private String state = "";

    private int attempts;

    @Column(name = "failure_code")
    private @Nullable String failureCode;

    private @Nullable String detail;

    @Override
    void take(StoreEntry entry) {
        NotificationRecord record = (NotificationRecord) entry;
        takeCommon(record);
        occasion = record.occasion();
        channel = record.channel();
        recipients = record.recipients();
        subject = record.subject();
        state = record.state();
        attempts = record.attempts();
        failureCode = record.failureCode();
        detail = record.detail();
    }

    @Override
    NotificationRecord entry() {
        return new NotificationRecord(
                id(),
                environment(),
                recorded(),
                occasion,
                channel,
                recipients,
                subject,
                state,
                attempts,
                failureCode,
                detail);
    }
}
