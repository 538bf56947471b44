package org.bmms.console.run.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A journal as read from the server. A line that was cut off by a power loss is not an entry: the entry after it is
 * chained to the last whole one, so the chain is unbroken and nothing that was reported as written is missing. The
 * same line twice in a row is one entry: it was sent again, and the first sending arrived after all.
 *
 * @param entries the whole entries, in order
 * @param endsOpen whether the text ends inside a line, so that the next append must start a new one
 * @param broken the first line (from 1) that does not belong to the chain, or null
 */
public record JournalText(
        List<Entry> entries, boolean endsOpen, @Nullable Integer broken) {

    public JournalText {
        entries = List.copyOf(entries);
    }

    /** Reads the bytes of a journal file. */
    public static JournalText parse(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        List<Entry> entries = new ArrayList<>();
        String previous = Entry.FIRST;
        int number = 0;
        int unreadable = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isEmpty()) {
                continue;
            }
            Entry entry = entry(line);
            if (entry == null) {
                unreadable = unreadable == 0 ? number : unreadable;
                continue;
            }
            if (!entries.isEmpty() && entry.equals(entries.getLast())) {
                continue;
            }
            if (!entry.isGenuine() || !entry.previous().equals(previous) || entry.number() != entries.size() + 1L) {
                return new JournalText(entries, false, unreadable == 0 ? number : unreadable);
            }
            entries.add(entry);
            previous = entry.hash();
            unreadable = 0;
        }
        return new JournalText(entries, !text.isEmpty() && !text.endsWith("\n"), null);
    }

    /** What the next entry is chained to. */
    public String last() {
        return entries.isEmpty() ? Entry.FIRST : entries.getLast().hash();
    }

    private static @Nullable Entry entry(String line) {
        try {
            return Json.read(line, Entry.class);
        } catch (JacksonException cutOff) {
            return null;
        }
    }
}
