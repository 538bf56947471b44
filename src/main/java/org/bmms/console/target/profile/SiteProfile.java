package org.bmms.console.target.profile;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The web site as its users reach it (checklist § Step 8: Verification).
 *
 * @param url its address, such as {@code https://obcms.gov.ph}
 * @param connectTo {@code host:port} to connect to instead, with the real name in the request; or null. With
 *     {@code http://} before it the connection is plain, as from a proxy that ends the encryption
 * @param caFile PEM file of certificates to trust instead of the platform's; or null
 * @param health path that answers while the application runs
 * @param ready path that answers 200 only when database and cache work
 * @param home path of the home page
 */
public record SiteProfile(
        URI url, @Nullable String connectTo, @Nullable String caFile, String health, String ready, String home) {

    /** A site with the usual paths. */
    public static SiteProfile at(URI url) {
        return new SiteProfile(url, null, null, "/health/", "/ready/", "/");
    }
}
