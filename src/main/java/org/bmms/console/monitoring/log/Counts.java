package org.bmms.console.monitoring.log;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How many lines there are.
 *
 * @param units lines of each unit that are kept, also of those that are not shown
 * @param severities lines of each severity among those of the units and hosts that are shown
 * @param kept lines that are kept
 * @param dropped lines that were dropped, since no more are kept
 * @param waiting lines that came since it was paused and would be shown
 */
public record Counts(
        Map<String, Integer> units, Map<Severity, Integer> severities, long kept, long dropped, int waiting) {

    public Counts {
        units = Map.copyOf(units);
        severities = Map.copyOf(severities);
    }

    /** Those of that severity or worse. */
    public int from(Severity least) {
        return severities.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(least) <= 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Counts while lines come and go. */
    static final class Tally {
        private final Map<String, Integer> units = new HashMap<>();
        private final Map<Severity, Integer> severities = new EnumMap<>(Severity.class);

        void unit(LogSource source, int more) {
            units.merge(source.unit(), more, Integer::sum);
        }

        void severity(Severity severity, int more) {
            severities.merge(severity, more, Integer::sum);
        }

        void clearSeverities() {
            severities.clear();
        }

        Counts counts(LineBook book, int waiting) {
            return new Counts(units, severities, book.next() - book.first(), book.first(), waiting);
        }
    }
}
