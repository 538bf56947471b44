package org.bmms.console.verification.check;

import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.target.site.Ready;
import org.bmms.console.verification.VerificationFailure;

/** The application says that it can work: database and cache included (target facts § 3: {@code /ready/}). */
record ReadyCheck(AskedSite site) implements Check {

    @Override
    public String id() {
        return "ready";
    }

    @Override
    public Message title() {
        return Message.of("verification.check.ready");
    }

    @Override
    public Look look(Cancellation stop) {
        List<Ready> answers = site.ask(site.probe()::ready);
        for (Ready ready : answers) {
            if (!ready.ready()) {
                return Look.notYet(
                        VerificationFailure.READY,
                        ready.answer().status(),
                        ready.checks().toString());
            }
        }
        return Look.passed(
                "ready",
                answers.size(),
                answers.getFirst().checks().keySet().toString(),
                AskedSite.slowest(answers.stream().map(r -> r.answer().took())));
    }
}
