package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Effect;

/**
 * One program run on a server. The records that implement this hold values only; {@link #argv()} is what a golden test
 * pins, and what a plan shows is exactly what is sent, quoted by {@link ShellQuote}. Programs run in locale {@code C}.
 *
 * @param <R> what the program's answer is read into
 */
public sealed interface RemoteCommand<R>
        permits FileCommand,
                UnitCommand,
                JournalCommand,
                SystemCommand,
                PostgresCommand,
                DjangoCommand,
                JobCommand,
                AsUser {

    /** The program and its arguments; never a secret. */
    List<String> argv();

    /** What is written to the program's standard input; the only way for a secret. */
    default StandardInput input() {
        return StandardInput.none();
    }

    /** Where its standard output goes. */
    default StandardOutput output() {
        return StandardOutput.kept();
    }

    /** What running it does to the server. */
    Effect effect();

    /** What is known of the server when the command was sent and there is no answer, or none that can be read. */
    default Changed unanswered() {
        return effect() == Effect.READ_ONLY ? Changed.NO : Changed.UNKNOWN;
    }

    /** After this long without an end, the caller stops waiting. */
    default Duration limit() {
        return Duration.ofSeconds(20);
    }

    /**
     * Reads the answer.
     *
     * @throws org.bmms.console.base.FailureException if the program says that it failed, or its answer cannot be read
     */
    R parse(Finished finished);
}
