package org.bmms.console.ui.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bmms.console.run.RunView;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.target.fingerprint.Fingerprint;

/**
 * An environment as it was read at one time.
 *
 * @param readAt when, by this workstation's clock
 * @param took how long reading took
 * @param fingerprint what was found
 * @param lock who works on it
 * @param runs its runs, the newest first
 */
public record EnvironmentFacts(
        Instant readAt, Duration took, Fingerprint fingerprint, LockState lock, List<RunView> runs) {

    public EnvironmentFacts {
        runs = List.copyOf(runs);
    }
}
