package org.bmms.console.verification.check;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.target.site.SiteCertificate;
import org.bmms.console.verification.VerificationFailure;

/** The site's certificate is good for another 30 days; advice, for there is time to renew it. */
record CertificateEndsCheck(AskedSite site, InstantSource clock) implements Check {
    private static final Duration LIMIT = Duration.ofDays(30);

    @Override
    public String id() {
        return "certificate.ends";
    }

    @Override
    public Message title() {
        return Message.of("verification.check.certificate-ends", LIMIT.toDays());
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public Look look(Cancellation stop) {
        if (!site.isEncrypted()) {
            return new Look.NotThere();
        }
        return site.probe().certificate().map(this::judged).orElseGet(Look.NotThere::new);
    }

    private Look judged(SiteCertificate certificate) {
        Duration left = certificate.left(clock.instant());
        Instant end = certificate.expires();
        return left.compareTo(LIMIT) >= 0
                ? Look.passed("certificate-ends", left.toDays(), end)
                : Look.failed(VerificationFailure.CERTIFICATE_ENDS, left.toDays(), LIMIT.toDays(), end);
    }
}
