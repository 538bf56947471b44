package org.bmms.console.remote.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.FailureException;

/**
 * Entries of a journal as lines for people. Something that goes wrong again and again is told once, with the number of
 * times, so that it does not push its cause out of sight.
 */
public final class JournalExcerpt {
    private JournalExcerpt() {}

    /** One line for each different message, in the order and with the time of its first appearance. */
    public static List<String> lines(List<JournalEntry> entries) {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (JournalEntry entry : entries) {
            String told = entry.identifier() + ": " + entry.message();
            first.putIfAbsent(told, entry.time() + " " + told);
            times.merge(told, 1, Integer::sum);
        }
        return first.entrySet().stream()
                .map(line -> repeated(line.getValue(), times.getOrDefault(line.getKey(), 1)))
                .toList();
    }

    /**
     * The last different messages, in the order and with the time of their last appearance: how it ended, also where it
     * went wrong in the same way several times.
     */
    public static List<String> last(List<JournalEntry> entries, int limit) {
        Map<String, String> latest = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (JournalEntry entry : entries.reversed()) {
            String told = entry.identifier() + ": " + entry.message();
            latest.putIfAbsent(told, entry.time() + " " + told);
            times.merge(told, 1, Integer::sum);
        }
        return latest.entrySet().stream()
                .limit(limit)
                .map(line -> repeated(line.getValue(), times.getOrDefault(line.getKey(), 1)))
                .toList()
                .reversed();
    }

    /** In the place of an excerpt, why there is none. */
    public static String unreadable(String unit, FailureException why) {
        return "the log of " + unit + " could not be read: "
                + why.failure().code().code();
    }

    private static String repeated(String line, int times) {
        return times == 1 ? line : line + "  (×" + times + ")";
    }
}
