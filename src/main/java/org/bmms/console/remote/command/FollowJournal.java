package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.base.Effect;

/**
 * The entries of some units, the oldest first, and from then on each as it is logged, until the caller stops listening.
 * Whoever goes on later does so after the last cursor, so that nothing is missing and nothing comes twice.
 *
 * @param listener hears each entry, on the thread that runs the command
 */
public record FollowJournal(List<String> units, JournalFrom from, Consumer<JournalEntry> listener)
        implements JournalCommand<Done> {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    public FollowJournal {
        units = List.copyOf(units);
    }

    @Override
    public List<String> argv() {
        List<String> words = new ArrayList<>(JournalWords.BEFORE);
        units.forEach(unit -> words.add("--unit=" + unit));
        words.add("--follow");
        // Otherwise only the last ten of what was logged before.
        words.add("--no-tail");
        words.add(JournalWords.from(from));
        return words;
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    /** After a day it is begun again, so that nothing that was forgotten runs on a server for ever. */
    @Override
    public Duration limit() {
        return ONE_DAY;
    }

    @Override
    public StandardOutput output() {
        return new StandardOutput.Told(line -> {
            if (!line.isBlank()) {
                listener.accept(JournalLines.entry(this, line));
            }
        });
    }

    /** It does not end by itself; where it does, the program could not go on. */
    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
