package org.bmms.console.migration;

import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Failure;

/**
 * Something that was counted in several places and should be nowhere.
 *
 * @param number how much of it there is in all
 * @param places in how many tables or columns
 * @param first the first of them
 */
public record Counted(long number, int places, String first) {

    /** What was found; empty if it is nowhere. */
    public static Optional<Counted> of(Map<?, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Counted(entry.getValue(), 1, entry.getKey().toString()))
                .reduce((one, other) -> new Counted(one.number + other.number, one.places + other.places, one.first));
    }

    /** It as a failure that says how much there is, in how many places, and the first one. */
    public Failure unchanged(MigrationFailure code) {
        return Failure.unchanged(code, number, places, first);
    }
}
