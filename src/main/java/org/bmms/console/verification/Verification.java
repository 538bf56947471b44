package org.bmms.console.verification;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bmms.console.activation.SwitchPorts.Verdict;
import org.bmms.console.activation.SwitchPorts.Verifier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.verification.check.Checks;

/**
 * Looks whether everything works in a mode: services, site, mode in effect, database, Redis, Celery, logs, security
 * (checklist § BMMS Step 4 and § Post-Deployment Verification). Nothing is changed; it can be run at any time.
 */
public final class Verification {
    private final TargetSystem target;
    private final VerificationLimits limits;
    private final InstantSource clock;

    /**
     * The verification of a target within the usual limits.
     *
     * @param clock this workstation's time
     */
    public Verification(TargetSystem target, InstantSource clock) {
        this(target, VerificationLimits.usual(), clock);
    }

    public Verification(TargetSystem target, VerificationLimits limits, InstantSource clock) {
        this.target = target;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Checks everything, at the same time where it is independent. A part that cannot be looked at does not hide the others.
     *
     * @param expected the mode that is to be proven
     * @param listener told every result as it is known, on the caller's thread
     * @throws org.bmms.console.base.FailureException {@code VERIFY-CANCELLED}, within a second after the request, and no
     *     other
     */
    public VerificationReport run(Mode expected, Cancellation cancellation, Consumer<CheckResult> listener) {
        return new Suite(limits, target.redactor(), listener)
                .run(clock.instant(), expected, Checks.of(target, expected, limits.settle(), clock), cancellation);
    }

    /** The last step of a switch, watched by nobody. */
    public Verifier verifier() {
        return verifier(result -> {});
    }

    /**
     * The last step of a switch: whatever is required and does not hold, or cannot be told, forbids it.
     *
     * @param listener told every result as it is known, on the thread of the step
     */
    public Verifier verifier(Consumer<CheckResult> listener) {
        return (expected, cancellation) -> verdict(run(expected, cancellation, listener));
    }

    private static Verdict verdict(VerificationReport report) {
        List<Message> failed = report.requiredFailures().stream()
                .map(result -> Message.of("verification.failed", result.id(), result.seen()))
                .toList();
        List<String> log = report.requiredFailures().stream()
                .map(CheckResult::detail)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> seen = report.passed().stream()
                .collect(Collectors.toMap(
                        CheckResult::id, result -> Texts.english().render(result.seen())));
        return new Verdict(report.passed().size(), failed, log, seen);
    }
}
