package org.bmms.console.lab;

import java.time.Duration;
import java.util.List;
import org.bmms.console.lab.LabCommand.Ended;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Whether servers can be started on this machine, and are to be: {@code BMMS_LAB} in the environment says so. */
final class LabAvailability {
    private static final int CANNOT = 77;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private LabAvailability() {}

    /**
     * Skips the test, with the reason, where no lab can run, or {@code BMMS_LAB} is {@code off}. Where it is
     * {@code required}, a machine that cannot run one fails the test, so that labs are not left out unnoticed.
     */
    static void orSkip() {
        if ("off".equals(System.getenv("BMMS_LAB"))) {
            Assumptions.abort("no lab was wanted: BMMS_LAB=off");
        }
        Ended check = LabCommand.run(LIMIT, "check", List.of());
        if (check.status() != CANNOT) {
            check.orFail();
        } else if ("required".equals(System.getenv("BMMS_LAB"))) {
            Assertions.fail("BMMS_LAB=required, but " + check.errors());
        } else {
            Assumptions.abort(check.errors());
        }
    }
}
