package org.bmms.console.monitoring;

import java.time.Duration;
import org.bmms.console.target.site.Ready;
import org.bmms.console.target.site.SiteAnswer;
import org.bmms.console.target.site.SiteProbe;

/**
 * How the site serves its visitors (checklist § Application Health).
 *
 * @param ready whether it says that it can work
 * @param readyStatus with which status
 * @param homeStatus the status of the home page, redirects followed
 * @param took how long that took
 */
public record SiteSample(boolean ready, int readyStatus, int homeStatus, Duration took) {

    /**
     * Asks twice.
     *
     * @throws org.bmms.console.base.FailureException a {@code SITE-} code
     */
    static SiteSample read(SiteProbe site) {
        Ready ready = site.ready();
        long began = System.nanoTime();
        SiteAnswer home = site.home();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new SiteSample(ready.ready(), ready.answer().status(), home.status(), took);
    }

    /** Whether visitors get a server error; that the site is not ready is told apart from it. */
    boolean isBroken() {
        return homeStatus / 100 == 5;
    }
}
