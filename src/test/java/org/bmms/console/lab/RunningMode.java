package org.bmms.console.lab;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.target.site.SiteProbe;

/** The mode in which the processes that serve the site were started: every page says it, whatever a file says. */
public final class RunningMode {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Pattern MODE = Pattern.compile("data-mode=\"(\\w+)\"");

    private RunningMode() {}

    /** {@code obcms} or {@code bmms}. */
    public static String of(Lab lab) {
        try (SiteProbe site = new SiteProbe(lab.profile().site(), ANSWER)) {
            String page = site.home().body();
            Matcher mode = MODE.matcher(page);
            if (!mode.find()) {
                throw new AssertionError("the page does not say its mode: " + page);
            }
            return mode.group(1);
        }
    }
}
