package org.bmms.console.database.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification on its way to people, on one channel.
 *
 * @param id unique
 * @param environment the environment
 * @param recorded when this state was recorded
 * @param occasion why it was sent
 * @param channel how it was sent
 * @param recipients to whom
 * @param subject its subject
 * @param state how far it came
 * @param attempts how often it was tried
 * @param failureCode what kept it from being taken the last time, null if nothing did
 * @param detail what the server said to that, null if nothing
 */
public record NotificationRecord(
        String id,
        String environment,
        Instant recorded,
        String occasion,
        String channel,
        String recipients,
        String subject,
        String state,
        int attempts,
        @Nullable String failureCode,
        @Nullable String detail)
        implements StoreEntry {
    public NotificationRecord {
        recorded = Moment.kept(recorded);
    }
}
