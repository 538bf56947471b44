package org.bmms.console.verification.check;

import java.time.Duration;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.verification.VerificationFailure;

/**
 * The home page is there in less than 2 s, redirects included (checklist § Application Health). The first one after a
 * restart may be slower, so it is asked again. Advice: a slow system is not a broken one, and nothing is taken back for
 * it (promise R8).
 */
record HomeTimeCheck(AskedSite site) implements Check {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public String id() {
        return "home.time";
    }

    @Override
    public Message title() {
        return Message.of("verification.check.home-time", LIMIT.toSeconds());
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public Look look(Cancellation stop) {
        long begun = System.nanoTime();
        site.probe().home();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return took.compareTo(LIMIT) < 0
                ? Look.passed("home-time", took.toMillis())
                : Look.notYet(VerificationFailure.HOME_SLOW, took.toMillis(), LIMIT.toMillis());
    }
}
