package org.bmms.console.verification.check;

import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.target.site.SiteCertificate;
import org.bmms.console.target.site.SiteFailure;
import org.bmms.console.verification.VerificationFailure;

/** The site's certificate is trusted and for its name (checklist § Security Checklist: SSL certificates valid). */
record CertificateCheck(AskedSite site) implements Check {

    @Override
    public String id() {
        return "certificate";
    }

    @Override
    public Message title() {
        return Message.of("verification.check.certificate");
    }

    @Override
    public boolean required() {
        return site.isEncrypted();
    }

    @Override
    public Look look(Cancellation stop) {
        if (!site.isHttps()) {
            return new Look.NotThere();
        }
        try {
            return site.probe()
                    .certificate()
                    .map(CertificateCheck::accepted)
                    .orElseGet(() -> Look.cannotTell(VerificationFailure.PLAIN, site.address()));
        } catch (FailureException e) {
            if (e.failure().code() != SiteFailure.CERTIFICATE) {
                throw e;
            }
            return new Look.Failed(e.failure(), false);
        }
    }

    private static Look accepted(SiteCertificate certificate) {
        return Look.passed("certificate", certificate.subject(), certificate.issuer(), certificate.expires());
    }
}
