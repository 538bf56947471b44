package org.bmms.console.verification.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.SiteProfile;
import org.bmms.console.target.site.SiteProbe;

/**
 * The site as the checks ask it: several times where several hosts serve it, since a balancer sends one request to one
 * host only.
 */
final class AskedSite {
    private final TargetSystem target;
    private final SiteProfile profile;
    private final int times;

    AskedSite(TargetSystem target) {
        this.target = target;
        this.profile = target.profile().site();
        int hosts = target.profile().hosts(Role.APP).size();
        this.times = hosts == 1 ? 1 : 2 * hosts;
    }

    SiteProbe probe() {
        return target.site();
    }

    String address() {
        return profile.url().toString();
    }

    String home() {
        return profile.home();
    }

    /** Whether the site's users reach it encrypted. */
    boolean isHttps() {
        return profile.url().getScheme().equals("https");
    }

    /** Whether the console itself reaches it encrypted, and so sees what its users see of that. */
    boolean isEncrypted() {
        String to = profile.connectTo();
        return isHttps() && (to == null || !to.startsWith("http://"));
    }

    /** The longest of these times, in milliseconds. */
    static long slowest(Stream<Duration> times) {
        return times.mapToLong(Duration::toMillis).max().orElse(0);
    }

    /** All answers. */
    <T> List<T> ask(Supplier<T> question) {
        List<T> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(question.get());
        }
        return answers;
    }
}
