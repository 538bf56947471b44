package org.bmms.console.run.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Json;

/**
 * One line of a journal.
 *
 * @param number counted from 1
 * @param at when, by the console's clock
 * @param operator who ran the console
 * @param workstation where
 * @param event what happened
 * @param previous the hash of the entry before, or {@link #FIRST}
 * @param hash SHA-256 over all of the above
 */
public record Entry(
        long number, Instant at, String operator, String workstation, Event event, String previous, String hash) {
    /** Stands before the first entry. */
    public static final String FIRST = "0".repeat(64);

    /** The entry that follows {@code previous}. */
    public static Entry next(
            long number, Instant at, String operator, String workstation, Event event, String previous) {
        Content content = new Content(number, at, operator, workstation, event, previous);
        return new Entry(number, at, operator, workstation, event, previous, content.hash());
    }

    /** Whether the hash fits the content. */
    @JsonIgnore
    public boolean isGenuine() {
        return new Content(number, at, operator, workstation, event, previous)
                .hash()
                .equals(hash);
    }

    private record Content(long number, Instant at, String operator, String workstation, Event event, String previous) {
        @JsonIgnore
        String hash() {
            return Digest.sha256(Json.write(this));
        }
    }
}
