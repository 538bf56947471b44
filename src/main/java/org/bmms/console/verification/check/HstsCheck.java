package org.bmms.console.verification.check;

import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.target.site.SiteAnswer;
import org.bmms.console.verification.VerificationFailure;

/**
 * Browsers are told to use HTTPS only (checklist § Security Verification: HTTPS working). Without encryption the header
 * means nothing and may rightly be missing.
 */
record HstsCheck(AskedSite site) implements Check {

    @Override
    public String id() {
        return "hsts";
    }

    @Override
    public Message title() {
        return Message.of("verification.check.hsts");
    }

    @Override
    public boolean required() {
        return site.isEncrypted();
    }

    @Override
    public Look look(Cancellation stop) {
        if (!site.isEncrypted()) {
            return Look.cannotTell(VerificationFailure.PLAIN, site.address());
        }
        SiteAnswer answer = site.probe().home();
        return answer.header("Strict-Transport-Security")
                .map(value -> Look.passed("hsts", value))
                .orElseGet(() -> Look.failed(VerificationFailure.HSTS));
    }
}
