package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.monitoring.MonitoringSample.Cost;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.remote.command.HostLoad;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.target.redis.RedisVitals;
import org.bmms.console.target.site.SiteCertificate;

/** Looks at an environment that is in good order, and the same with one thing changed. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    static final String UNIT = "obcms.service";

    private static final long GIGABYTE = 1L << 30;

    private Samples() {}

    static Profile profile() {
        return ProfileFiles.parse("obcms", """
                kind = "staging"
                [[hosts]]
                name = "app1"
                address = "app1"
                user = "deploy"
                [site]
                url = "https://obcms.example"
                """);
    }

    static MonitoringSample good(Instant at) {
        return new MonitoringSample(
                at,
                "obcms",
                List.of(host(at, "active", 0)),
                Fact.of(new RedisVitals(Duration.ofMillis(2), 100, 1000, 10, 100, Map.of("celery", 3L), 1)),
                Fact.of(new CelerySample(at, List.of("celery@app1"), 1, 2, Duration.ofSeconds(20))),
                Fact.of(new BeatSample(at, Duration.ofMinutes(3), "celerybeat-schedule")),
                Fact.of(database(10, 1_000_000, 0)),
                Fact.of(new SiteSample(true, 200, 200, Duration.ofMillis(120))),
                Fact.of(Optional.of(new SiteCertificate("s", "i", at.plus(Duration.ofDays(80))))),
                new Cost(Duration.ofMillis(300), 9));
    }

    static HostSample host(Instant at, String activeState, long restarts) {
        HostLoad load = new HostLoad(
                at,
                Duration.ofDays(3),
                0.5,
                0.8,
                4,
                8 * GIGABYTE,
                6 * GIGABYTE,
                0,
                0,
                List.of(new DiskSpace(60, 100, "/")));
        UnitSample unit = new UnitSample(UNIT, "loaded", activeState, "x", restarts, at.minusSeconds(30));
        return new HostSample("app1", Fact.of(load), Duration.ofMillis(80), Fact.of(List.of(unit)));
    }

    static HostSample unreachable() {
        return new HostSample(
                "app1",
                Fact.unreadable(RemoteFailure.UNREACHABLE),
                Duration.ofSeconds(5),
                Fact.unreadable(RemoteFailure.UNREACHABLE));
    }

    static DatabaseSample database(long connections, long hits, long deadlocks) {
        return new DatabaseSample(
                connections, 100, 5_000_000, hits, 1000, deadlocks, 0, null, Duration.ofMillis(3), true, List.of());
    }

    static MonitoringSample with(MonitoringSample s, HostSample host) {
        return new MonitoringSample(
                s.at(),
                s.environment(),
                List.of(host),
                s.redis(),
                s.celery(),
                s.beat(),
                s.database(),
                s.site(),
                s.certificate(),
                s.cost());
    }

    static MonitoringSample withDatabase(MonitoringSample s, Fact<DatabaseSample> database) {
        return new MonitoringSample(
                s.at(),
                s.environment(),
                s.hosts(),
                s.redis(),
                s.celery(),
                s.beat(),
                database,
                s.site(),
                s.certificate(),
                s.cost());
    }

    static MonitoringSample withRedis(MonitoringSample s, Fact<RedisVitals> redis) {
        return new MonitoringSample(
                s.at(),
                s.environment(),
                s.hosts(),
                redis,
                s.celery(),
                s.beat(),
                s.database(),
                s.site(),
                s.certificate(),
                s.cost());
    }

    static MonitoringSample withSite(MonitoringSample s, Fact<SiteSample> site) {
        return new MonitoringSample(
                s.at(),
                s.environment(),
                s.hosts(),
                s.redis(),
                s.celery(),
                s.beat(),
                s.database(),
                site,
                s.certificate(),
                s.cost());
    }

    /** Nothing answers, not even the site. */
    static MonitoringSample away(Instant at) {
        MonitoringSample hostAway = with(good(at), unreachable());
        MonitoringSample noData = withDatabase(hostAway, Fact.unreadable(RemoteFailure.UNREACHABLE));
        MonitoringSample noRedis = withRedis(noData, Fact.unreadable(RemoteFailure.UNREACHABLE));
        return withSite(noRedis, Fact.unreadable(org.bmms.console.target.site.SiteFailure.UNREACHABLE));
    }
}
