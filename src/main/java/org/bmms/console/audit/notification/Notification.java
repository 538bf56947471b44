package org.bmms.console.audit.notification;

import java.time.Instant;
import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.target.profile.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are told, not yet in a language.
 *
 * @param occasion why; null for one that was asked for to see whether it arrives
 * @param at when it happened
 * @param title in a few words
 * @param lines all of it, each a line
 */
public record Notification(@Nullable Occasion occasion, Instant at, Message title, List<Message> lines) {

    public Notification {
        lines = List.copyOf(lines);
    }

    /** Only to see whether notifications arrive. */
    static Notification test(Instant at, String operator, String workstation) {
        return new Notification(
                null,
                at,
                Message.of("notification.test.title"),
                List.of(
                        Message.of("notification.test.text"),
                        Message.of("notification.line.operator", operator, workstation),
                        Message.of("notification.line.time", at)));
    }

    /** The word for the occasion, in what is kept. */
    String word() {
        return occasion == null ? "test" : occasion.word();
    }
}
