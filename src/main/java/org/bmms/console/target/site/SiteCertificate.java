package org.bmms.console.target.site;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/**
 * The certificate that the site showed and that was accepted: trusted, and for the site's name (checklist § Security
 * Verification).
 *
 * @param subject whom it is for
 * @param issuer who vouches for it
 * @param expires when it ends
 */
public record SiteCertificate(String subject, String issuer, Instant expires) {

    static SiteCertificate of(X509Certificate certificate) {
        return new SiteCertificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotAfter().toInstant());
    }

    /** How long it is still valid. */
    public Duration left(Instant now) {
        return Duration.between(now, expires);
    }
}
