package org.bmms.console.session.report;

import java.util.Optional;
import org.bmms.console.base.Outcome;
import org.bmms.console.checklist.NextStep;
import org.bmms.console.checklist.Position;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.mode.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Where the environment stood when the report was made.
 *
 * @param found what a look at the target found
 * @param position the phase; null where the database could not be read
 * @param next what is to be done next, and what stands in its way
 */
public record Standing(Outcome<Fingerprint> found, @Nullable Position position, NextStep next) {

    /** What a look found; empty if nobody could look. */
    Optional<Fingerprint> fingerprint() {
        return found instanceof Outcome.Done<Fingerprint>(Fingerprint now) ? Optional.of(now) : Optional.empty();
    }

    /** The mode in the settings files; empty if they disagree or could not be read. */
    Optional<Mode> modeInFile() {
        return fingerprint().flatMap(Fingerprint::modeInFile);
    }

    /** The mode of new processes; empty likewise. */
    Optional<Mode> modeInEffect() {
        return fingerprint().flatMap(Fingerprint::modeInEffect);
    }

    /** The version of the application's code; empty if it could not be read. */
    Optional<Commit> commit() {
        return fingerprint().flatMap(now -> now.primary().commit().get());
    }
}
