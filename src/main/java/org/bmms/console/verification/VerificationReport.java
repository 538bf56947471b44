package org.bmms.console.verification;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.bmms.console.target.mode.Mode;

/**
 * What a verification found, in a fixed order.
 *
 * @param at when it began, by this workstation's clock
 * @param expected the mode that was to be proven
 * @param results one for each check
 */
public record VerificationReport(Instant at, Mode expected, List<CheckResult> results) {

    public VerificationReport {
        results = List.copyOf(results);
    }

    /** What holds. */
    public List<CheckResult> passed() {
        return which(CheckResult::passed);
    }

    /** What does not hold, or is not known; required or not. */
    public List<CheckResult> failed() {
        return which(result -> !result.passed());
    }

    /** Why the switch is not done; empty if it is. */
    public List<CheckResult> requiredFailures() {
        return which(CheckResult::forbids);
    }

    private List<CheckResult> which(Predicate<CheckResult> wanted) {
        return results.stream().filter(wanted).toList();
    }
}
