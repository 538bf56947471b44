package org.bmms.console.verification.check;

import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.target.site.SiteAnswer;
import org.bmms.console.verification.VerificationFailure;

/** The home page is answered with 2xx, redirects on the site followed (checklist § Application Health: Homepage loads). */
record HomeCheck(AskedSite site) implements Check {

    @Override
    public String id() {
        return "home";
    }

    @Override
    public Message title() {
        return Message.of("verification.check.home");
    }

    @Override
    public Look look(Cancellation stop) {
        List<SiteAnswer> answers = site.ask(site.probe()::home);
        for (SiteAnswer answer : answers) {
            if (!answer.isSuccess()) {
                return Look.notYet(VerificationFailure.PAGE, site.home(), answer.status());
            }
        }
        return Look.passed("page", site.home(), answers.getFirst().status(), answers.size());
    }
}
