package org.bmms.console.doctor.part;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bmms.console.doctor.DoctorFailure;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.redis.RedisFacts;
import org.bmms.console.target.redis.SentinelFacts;
import org.bmms.console.target.site.Health;
import org.bmms.console.target.site.Ready;

/** Redis, and the site as its users reach it. */
final class ServiceParts {
    private static final Duration CERTIFICATE_GOOD = Duration.ofDays(30);
    private static final double TENTH = 1e5;

    private final TargetSystem target;
    private final InstantSource clock;
    final Part redis;
    final Part health;
    final Part ready;
    final Part certificate;

    /** Redis standing on the settings file of the primary host and on the way there; the site on nothing. */
    ServiceParts(TargetSystem target, InstantSource clock, List<Part> wayToRedis) {
        this.target = target;
        this.clock = clock;
        this.redis = Part.of("redis", wayToRedis, this::redis);
        this.health = Part.of("site", List.of(), this::health);
        this.ready = Part.of("site-ready", List.of(health), this::ready);
        this.certificate = Part.of("certificate", List.of(health), this::certificate);
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(redis, health, ready));
        if (target.profile().site().url().getScheme().equals("https")) {
            parts.add(certificate);
        }
        return parts;
    }

    private List<Finding> redis(Sight sight) {
        RedisFacts facts = target.redis().read(target.profile().redis().queue());
        double milliseconds = Math.round(facts.ping().toNanos() / TENTH) / 10.0;
        List<Finding> findings =
                new ArrayList<>(List.of(Finding.ok("redis", facts.version(), milliseconds, facts.queued())));
        facts.sentinels().map(ServiceParts::sentinels).ifPresent(findings::add);
        return findings;
    }

    private static Finding sentinels(SentinelFacts said) {
        String master = said.master().toString();
        return said.isUnanimous()
                ? Finding.ok("redis-sentinels", said.name(), master, said.asked())
                : Finding.warning(DoctorFailure.SENTINELS, said.name(), master, said.agreeing(), said.asked());
    }

    private List<Finding> health(Sight sight) {
        Health health = target.site().health();
        return List.of(
                health.healthy()
                        ? Finding.ok(
                                "site",
                                target.profile().site().url().toString(),
                                health.answer().took().toMillis())
                        : Finding.fail(DoctorFailure.HEALTH, health.answer().status()));
    }

    private List<Finding> ready(Sight sight) {
        Ready ready = target.site().ready();
        String checks = ready.checks().entrySet().stream()
                .map(check -> check.getKey() + (check.getValue() ? " ok" : " FAILED"))
                .collect(Collectors.joining(", "));
        return List.of(
                ready.ready()
                        ? Finding.ok("site-ready", checks)
                        : Finding.fail(DoctorFailure.READY, ready.answer().status(), checks));
    }

    private List<Finding> certificate(Sight sight) {
        return target.site()
                .certificate()
                .map(shown -> {
                    long days = shown.left(clock.instant()).toDays();
                    Instant end = shown.expires();
                    return days >= CERTIFICATE_GOOD.toDays()
                            ? Finding.ok("certificate", shown.subject(), days, end)
                            : Finding.warning(DoctorFailure.CERTIFICATE_ENDS, days, end);
                })
                .map(List::of)
                .orElseGet(() -> List.of(Finding.ok("not-encrypted")));
    }
}
