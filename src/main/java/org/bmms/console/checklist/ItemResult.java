package org.bmms.console.checklist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * What was found of an item of the checklist, and when. It survives a round trip through JSON, and no secret is in it.
 *
 * @param item which, as {@link ItemId#toString} writes it
 * @param at when it was looked at, by this workstation's clock
 * @param status how it stood
 * @param seen what was seen
 * @param code the stable code of what is wrong; null if nothing is
 * @param next what to do; null if nothing is to be done
 * @param detail lines of a log or of a program, or null
 */
public record ItemResult(
        String item,
        Instant at,
        ItemStatus status,
        List<Message> seen,
        @Nullable String code,
        @Nullable Message next,
        @Nullable String detail) {

    public ItemResult {
        seen = List.copyOf(seen);
    }

    /** How old it is. */
    public Duration age(Instant now) {
        return Duration.between(at, now);
    }
}
