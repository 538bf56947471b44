package org.bmms.console.lab;

import java.time.Duration;
import java.util.List;
import org.bmms.console.lab.LabCommand.Ended;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Whether servers can be started on this machine. */
final class LabAvailability {
    private static final int CANNOT = 77;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private LabAvailability() {}

    /**
     * Skips the test where a lab cannot run, with the reason; fails it there if {@code BMMS_LAB} is {@code required} in
     * the environment, so that a machine that was prepared for labs cannot leave them out unnoticed.
     */
    static void orSkip() {
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
