package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Effect;
import org.jspecify.annotations.Nullable;

/**
 * The last entries of some units, the oldest first.
 *
 * @param priority the least important priority that is read, or null for all
 * @param lines at most so many, the last ones
 */
public record ReadJournal(
        List<String> units, JournalFrom from, @Nullable Integer priority, int lines)
        implements JournalCommand<List<JournalEntry>> {

    @Override
    public List<String> argv() {
        return words();
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(30);
    }

    @Override
    public List<JournalEntry> parse(Finished finished) {
        return JournalLines.parse(this, finished.orFail(this).text());
    }

    public ReadJournal {
        units = List.copyOf(units);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(JournalWords.BEFORE);
        units.forEach(u -> words.add("--unit=" + u));
        if (priority != null) {
            words.add("--priority=" + priority);
        }
        words.add("--lines=" + lines);
        words.add(JournalWords.from(from));
        return words;
    }
}
