package org.bmms.console.inspection;

import java.util.Optional;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.site.SiteProbe;

/** Asks the site what visitors get. */
public final class WebReading {
    private static final String ADMINISTRATION = "/admin/";
    private static final String ADMINISTRATION_LOGIN = "/admin/login/";

    private WebReading() {}

    /** Asks; the form goes to the login page where the application says that it is, else to the administration's. */
    public static WebState read(SiteProbe site, Fingerprint fingerprint) {
        String form = fingerprint.hosts().stream()
                .flatMap(host -> host.django().get().stream())
                .map(EffectiveMode::loginUrl)
                .flatMap(url -> Optional.ofNullable(url).stream())
                .filter(url -> url.startsWith("/"))
                .findFirst()
                .orElse(ADMINISTRATION_LOGIN);
        return new WebState(site.home(), site.follow(ADMINISTRATION), form, site.postWithoutToken(form));
    }
}
