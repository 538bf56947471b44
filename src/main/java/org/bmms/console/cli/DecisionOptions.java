package org.bmms.console.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Decisions given before, for where nobody is asked. */
final class DecisionOptions {
    @Option(names = "--keep", description = "Keep BMMS mode if the whole verification has passed.")
    private boolean keep;

    @Option(
            names = "--on-failure",
            paramLabel = "WHAT",
            description =
                    "If a step fails: roll-back, retry (once) or leave; otherwise the profile decides, or you are asked.")
    private @Nullable OnFailure onFailure;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why; kept in the journal.",
            defaultValue = "by the operator")
    private String reason = "by the operator";

    private boolean retried;

    /** What to do when a step fails. */
    enum OnFailure {
        ROLL_BACK,
        RETRY,
        LEAVE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    String reason() {
        return reason;
    }

    Optional<Decision> afterSuccess() {
        return keep ? Optional.of(Decision.KEEP) : Optional.empty();
    }

    Optional<Decision> afterFailure(boolean canGoBack) {
        if (onFailure == OnFailure.RETRY && !retried) {
            retried = true;
            return Optional.of(Decision.RETRY);
        }
        if (onFailure == OnFailure.ROLL_BACK && canGoBack) {
            return Optional.of(Decision.ROLL_BACK);
        }
        return onFailure == OnFailure.LEAVE ? Optional.of(Decision.LEAVE) : Optional.empty();
    }
}
