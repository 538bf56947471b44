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
     * Skips the test, with the reason, unless {@code BMMS_LAB} is set in the environment and a lab can run. Where it is
     * {@code required}, a machine that cannot run one fails the test, so that labs are not left out unnoticed.
     */
    static void orSkip() {
        if (System.getenv("BMMS_LAB") == null) {
            Assumptions.abort("the lab's tests are long and run where BMMS_LAB is set, to required or to optional");
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
