package org.bmms.console.inspection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bmms.console.base.Failure;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.monitoring.HostSample;
import org.bmms.console.monitoring.MonitoringSample;
import org.bmms.console.monitoring.SiteSample;
import org.bmms.console.remote.command.HostLoad;
import org.bmms.console.remote.command.NginxReport;
import org.bmms.console.target.site.SiteAnswer;

/** The site as its visitors reach it (checklist § Step 7: Nginx Configuration, § Step 8: Verification). */
final class WebProbes {
    private static final Duration FAST = Duration.ofMillis(500);
    private static final double BUSY = 1.0;
    private static final long PERCENT = 100;
    private static final long LITTLE_MEMORY = 10;
    private static final int FORBIDDEN = 403;
    private static final String ADMINISTRATION = "/admin/";

    private WebProbes() {}

    static ItemLook certificate(Facts facts) {
        return isEncrypted(facts)
                ? VerificationProbes.of("certificate", "certificate-ends").apply(facts)
                : Looks.failed(
                        InspectionFailure.NO_HTTPS, facts.profile().site().url());
    }

    static ItemLook https(Facts facts) {
        return isEncrypted(facts)
                ? VerificationProbes.of("home", "hsts", "certificate").apply(facts)
                : Looks.failed(
                        InspectionFailure.NO_HTTPS, facts.profile().site().url());
    }

    private static boolean isEncrypted(Facts facts) {
        return facts.profile().site().url().getScheme().equals("https");
    }

    static ItemLook nginxSite(Facts facts) {
        String name = facts.profile().site().url().getHost();
        return Looks.each(
                facts.nginx(),
                (host, nginx) -> serves(nginx, name)
                        ? Looks.passed("nginx-site", host, name)
                        : Looks.failed(InspectionFailure.NGINX_NO_SITE, host, name));
    }

    /** nginx shows only what it loads, so a site that is not linked is not there. */
    static ItemLook nginxTest(Facts facts) {
        String name = facts.profile().site().url().getHost();
        return Looks.each(facts.nginx(), (host, nginx) -> {
            if (!nginx.passed()) {
                return ItemLook.failed(
                        Failure.unchanged(InspectionFailure.NGINX_TEST, host).withDetail(nginx.said()));
            }
            return serves(nginx, name)
                    ? Looks.passed("nginx-test", host)
                    : Looks.failed(InspectionFailure.NGINX_NO_SITE, host, name);
        });
    }

    private static boolean serves(NginxReport nginx, String name) {
        return Pattern.compile("(?m)^\\s*server_name\\s[^;]*(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w.-])[^;]*;")
                .matcher(nginx.configuration())
                .find();
    }

    static ItemLook administration(Facts facts) {
        SiteAnswer answer = facts.web().administration();
        return answer.isSuccess()
                ? Looks.passed("page", ADMINISTRATION, answer.status())
                : Looks.failed(InspectionFailure.PAGE, ADMINISTRATION, answer.status());
    }

    /** The page exists, since the application names it; a refusal other than 403 says nothing about the token. */
    static ItemLook csrf(Facts facts) {
        SiteAnswer answer = facts.web().unprotected();
        String path = facts.web().formPath();
        if (answer.status() == FORBIDDEN) {
            return Looks.passed("csrf", path);
        }
        return answer.isSuccess() || answer.isRedirect()
                ? Looks.failed(InspectionFailure.CSRF_OFF, path, answer.status())
                : Looks.cannotTell(InspectionFailure.CSRF_UNTRIED, path, answer.status());
    }

    static ItemLook performance(Facts facts) {
        MonitoringSample sample = facts.sample();
        List<ItemLook> looks = new ArrayList<>();
        SiteSample site = sample.site().value();
        if (site == null) {
            looks.add(Looks.unreadable("home", sample.site()));
        } else {
            looks.add(
                    site.took().compareTo(FAST) < 0
                            ? Looks.passed("fast", site.took().toMillis())
                            : Looks.failed(InspectionFailure.SLOW, site.took().toMillis(), FAST.toMillis()));
        }
        sample.hosts().forEach(host -> looks.add(load(host)));
        return ItemLook.worst(looks);
    }

    private static ItemLook load(HostSample host) {
        HostLoad load = host.load().value();
        if (load == null) {
            return Looks.unreadable(host.name(), host.load());
        }
        double busy = load.loadOfFive() / Math.max(1, load.processors());
        if (busy > BUSY) {
            return Looks.warning(InspectionFailure.BUSY, host.name(), Math.round(busy * PERCENT));
        }
        long free = load.availableBytes() * PERCENT / Math.max(1, load.memoryBytes());
        return free < LITTLE_MEMORY
                ? Looks.warning(InspectionFailure.MEMORY, host.name(), free)
                : Looks.passed("load", host.name(), Math.round(busy * PERCENT), free);
    }
}
