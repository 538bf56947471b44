package org.bmms.console.ui.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bmms.console.checklist.Evidence;
import org.bmms.console.monitoring.Vitals;
import org.bmms.console.onboarding.directory.Rollout;
import org.bmms.console.run.RunView;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;

/**
 * An environment as it was read at one time.
 *
 * @param readAt when, by this workstation's clock
 * @param took how long reading took
 * @param fingerprint what was found
 * @param lock who works on it
 * @param runs its runs, the newest first
 * @param downtimes how long visitors were turned away, by the ids of runs for which that was measured
 * @param vitals signs of life
 * @param evidence what is on record about its data and backups
 * @param rollout how far its organisations have been taken in
 */
public record EnvironmentFacts(
        Instant readAt,
        Duration took,
        Fingerprint fingerprint,
        LockState lock,
        List<RunView> runs,
        Map<String, Duration> downtimes,
        Vitals vitals,
        Evidence evidence,
        Fact<Rollout> rollout) {

    public EnvironmentFacts {
        runs = List.copyOf(runs);
        downtimes = Map.copyOf(downtimes);
    }
}
