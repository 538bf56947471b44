package org.bmms.console.audit.notification;

import java.time.Instant;
import org.bmms.console.base.Failure;
import org.jspecify.annotations.Nullable;

/**
 * How far a notification is on one channel.
 *
 * @param id unique; the same while it goes on
 * @param at when this was so
 * @param occasion the word for why
 * @param channel the channel's name
 * @param recipients who gets it
 * @param subject of the letter
 * @param state how far
 * @param attempts how often it was tried
 * @param failure why it was not taken the last time; null if nothing went wrong
 */
public record Delivery(
        String id,
        Instant at,
        String occasion,
        String channel,
        String recipients,
        String subject,
        State state,
        int attempts,
        @Nullable Failure failure) {

    /** How far a delivery is. */
    public enum State {
        /** It waits, or is tried. Of a console that is gone: nobody knows. */
        WAITING,
        /** The server has taken it. */
        SENT,
        /** It is not tried any more. */
        FAILED
    }

    Delivery with(State next, Instant when, int tried, @Nullable Failure why) {
        return new Delivery(id, when, occasion, channel, recipients, subject, next, tried, why);
    }
}
