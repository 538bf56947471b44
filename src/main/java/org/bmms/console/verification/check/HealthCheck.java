package org.bmms.console.verification.check;

import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.target.site.Health;
import org.bmms.console.verification.VerificationFailure;

/** The application says that it is healthy (target facts § 3: {@code /health/}, liveness only). */
record HealthCheck(AskedSite site) implements Check {

    @Override
    public String id() {
        return "health";
    }

    @Override
    public Message title() {
        return Message.of("verification.check.health");
    }

    @Override
    public Look look(Cancellation stop) {
        List<Health> answers = site.ask(site.probe()::health);
        for (Health health : answers) {
            if (!health.healthy()) {
                return Look.notYet(VerificationFailure.HEALTH, health.answer().status());
            }
        }
        return Look.passed(
                "health",
                answers.size(),
                AskedSite.slowest(answers.stream().map(h -> h.answer().took())));
    }
}
