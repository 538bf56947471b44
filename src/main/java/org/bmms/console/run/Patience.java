package org.bmms.console.run;

import java.time.Instant;
import org.bmms.console.base.FailureException;

/** Tries something again while the server is out of reach and patience lasts. */
final class Patience {
    private Patience() {}

    static void whileItMayPass(Timing timing, Runnable attempt) {
        Instant giveUp = timing.clock().instant().plus(timing.patience());
        while (true) {
            try {
                attempt.run();
                return;
            } catch (FailureException e) {
                if (!e.failure().code().mayPass() || timing.clock().instant().isAfter(giveUp)) {
                    throw e;
                }
            }
            timing.pause();
        }
    }
}
