package org.bmms.console.target.site;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of the site, whatever its status.
 *
 * @param status HTTP status
 * @param took from the request to the end of what was read
 * @param headers header fields, names in lower case
 * @param body the beginning of the body, at most {@link SiteProbe#EXCERPT} bytes of it
 */
public record SiteAnswer(int status, Duration took, Map<String, List<String>> headers, String body) {

    /** 2xx. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** 3xx. */
    public boolean isRedirect() {
        return status / 100 == 3;
    }

    /** 5xx: the application, or what stands before it, is broken or down. */
    public boolean isServerError() {
        return status / 100 == 5;
    }

    /** The first value of a header field. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Whether browsers are told to use HTTPS only (checklist § Security Verification). */
    public boolean hasStrictTransportSecurity() {
        return header("Strict-Transport-Security").isPresent();
    }
}
