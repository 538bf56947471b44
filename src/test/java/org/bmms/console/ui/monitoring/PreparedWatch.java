package org.bmms.console.ui.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.monitoring.BeatSample;
import org.bmms.console.monitoring.CelerySample;
import org.bmms.console.monitoring.Course;
import org.bmms.console.monitoring.DatabaseSample;
import org.bmms.console.monitoring.HostSample;
import org.bmms.console.monitoring.Judged;
import org.bmms.console.monitoring.MonitoringHistory.Point;
import org.bmms.console.monitoring.MonitoringSample;
import org.bmms.console.monitoring.MonitoringSample.Cost;
import org.bmms.console.monitoring.Round;
import org.bmms.console.monitoring.RunningStatement;
import org.bmms.console.monitoring.SiteSample;
import org.bmms.console.monitoring.Ticker;
import org.bmms.console.monitoring.UnitSample;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.remote.command.HostLoad;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.target.redis.RedisFailure;
import org.bmms.console.target.redis.RedisVitals;
import org.bmms.console.target.site.SiteCertificate;
import org.jspecify.annotations.Nullable;

/** An environment that a test has made up, which is looked at when the test says so. */
final class PreparedWatch implements WatchSource {
    static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final long GIGABYTE = 1L << 30;

    private final Course course = new Course(profile());
    private final BlockingQueue<MonitoringSample> looks = new LinkedBlockingQueue<>();
    private volatile Map<String, List<Point>> stored = Map.of();
    private volatile boolean kept = true;
    private volatile List<String> channels = List.of();
    private volatile @Nullable Failure failure;
    private volatile @Nullable Failure unreadable;

    static Profile profile() {
        return ProfileFiles.parse("obcms", """
                kind = "production"
                [[hosts]]
                name = "app1"
                address = "app1"
                user = "deploy"
                [site]
                url = "https://obcms.example"
                """);
    }

    /** How an environment is; in good order but for what is changed. */
    record Scene(Instant at, String worker, long siteMillis, boolean redis, boolean host, int free, boolean seesAll) {
        static Scene good(Instant at) {
            return new Scene(at, "active", 120, true, true, 60, true);
        }

        static Scene bad(Instant at) {
            return new Scene(at, "failed", 740, true, true, 12, true);
        }

        static Scene silent(Instant at) {
            return new Scene(at, "active", 120, true, false, 60, true);
        }

        Scene withSite(long millis) {
            return new Scene(at, worker, millis, redis, host, free, seesAll);
        }

        Scene withoutRedis() {
            return new Scene(at, worker, siteMillis, false, host, free, seesAll);
        }

        Scene asViewer() {
            return new Scene(at, worker, siteMillis, redis, host, free, false);
        }

        MonitoringSample sample() {
            return new MonitoringSample(
                    at,
                    "obcms",
                    List.of(hostSample()),
                    redis
                            ? Fact.of(new RedisVitals(
                                    Duration.ofMillis(2), 38_000_000, 512_000_000, 10, 10_000, Map.of("celery", 3L), 1))
                            : Fact.unreadable(RedisFailure.UNREACHABLE),
                    Fact.of(new CelerySample(
                            at.minusSeconds(130), List.of("celery@app1"), 1, 2, Duration.ofSeconds(20))),
                    Fact.of(new BeatSample(at.minusSeconds(130), Duration.ofMinutes(3), "celerybeat-schedule")),
                    host ? Fact.of(database()) : Fact.unreadable(RemoteFailure.UNREACHABLE),
                    Fact.of(new SiteSample(true, 200, 200, Duration.ofMillis(siteMillis))),
                    Fact.of(Optional.of(new SiteCertificate(
                            "s", "i", at.plus(Duration.ofDays(worker.equals("active") ? 80 : 19))))),
                    new Cost(Duration.ofMillis(310), 9));
        }

        private HostSample hostSample() {
            if (!host) {
                return new HostSample(
                        "app1",
                        Fact.unreadable(RemoteFailure.UNREACHABLE),
                        Duration.ofSeconds(5),
                        Fact.unreadable(RemoteFailure.UNREACHABLE));
            }
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
                    List.of(new DiskSpace(free, 100, "/"), new DiskSpace(61, 100, "/opt/obcms/backups")));
            List<UnitSample> units = new ArrayList<>();
            units.add(new UnitSample("obcms.service", "loaded", "active", "running", 0, at.minusSeconds(90_000)));
            units.add(new UnitSample("obcms-celery.service", "loaded", worker, "x", 0, at.minusSeconds(30)));
            units.add(new UnitSample("obcms-celery-beat.service", "loaded", "active", "running", 0, at));
            return new HostSample("app1", Fact.of(load), Duration.ofMillis(80), Fact.of(units));
        }

        private DatabaseSample database() {
            List<RunningStatement> longest = worker.equals("active")
                    ? List.of()
                    : List.of(
                            new RunningStatement(
                                    4211,
                                    "obcms",
                                    "python manage.py migrate",
                                    Duration.ofSeconds(412),
                                    false,
                                    List.of(),
                                    "ALTER TABLE \"communities_obccommunity\" ALTER COLUMN \"organization_id\" SET NOT NULL"),
                            new RunningStatement(
                                    4377,
                                    "obcms",
                                    "gunicorn",
                                    Duration.ofMillis(38_200),
                                    true,
                                    List.of(4211L),
                                    "SELECT \"communities_obccommunity\".\"id\", \"communities_obccommunity\".\"name\" FROM"
                                            + " \"communities_obccommunity\" WHERE \"communities_obccommunity\".\"organization_id\" = ?"
                                            + " ORDER BY \"communities_obccommunity\".\"name\" ASC LIMIT ?"));
            return new DatabaseSample(
                    14,
                    100,
                    412_000_000,
                    1_000_000 + at.getEpochSecond() * 900,
                    1000 + at.getEpochSecond(),
                    0,
                    longest.isEmpty() ? 0 : 1,
                    null,
                    Duration.ofMillis(3),
                    seesAll,
                    longest);
        }
    }

    /** The next look sees this. */
    PreparedWatch sees(Scene scene) {
        looks.add(scene.sample());
        return this;
    }

    /** What the store has: every minute since a time, but for a gap of an hour in the middle of a day. */
    PreparedWatch remembers(Duration back) {
        Map<String, List<Point>> courses = new TreeMap<>();
        Round now = new Course(profile()).after(Scene.good(NOW).sample());
        long minutes = back.toMinutes();
        for (long ago = minutes; ago > 0; ago--) {
            boolean away = ago > 700 && ago < 760;
            Instant at = NOW.minus(Duration.ofMinutes(ago));
            for (Judged judged : now.judged()) {
                Double value = judged.value().value().value();
                if (value != null && !away) {
                    double wave = judged.value().measure().isAdjustable()
                            ? value * (1 + 0.4 * Math.sin(ago / 9.0) + (ago % 97 == 0 ? 2.5 : 0))
                            : value;
                    courses.computeIfAbsent(judged.value().key(), _ -> new ArrayList<>())
                            .add(new Point(at, wave));
                }
            }
        }
        stored = courses;
        return this;
    }

    PreparedWatch keptOnWorkstation() {
        kept = false;
        return this;
    }

    PreparedWatch telling(String... names) {
        channels = List.of(names);
        return this;
    }

    /** The looks end by this. */
    PreparedWatch failsWith(@Nullable Failure why) {
        failure = why;
        return this;
    }

    /** The course of a value cannot be read. */
    PreparedWatch cannotRead(@Nullable Failure why) {
        unreadable = why;
        return this;
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(30);
    }

    @Override
    public List<String> channels() {
        return channels;
    }

    @Override
    public void watch(Ticker ticker, Consumer<Round> listener, Cancellation cancellation) {
        Failure why = failure;
        if (why != null) {
            throw why.asException();
        }
        Thread looking = Thread.currentThread();
        try (Cancellation.Registration _ = cancellation.onRequest(looking::interrupt)) {
            while (!cancellation.isRequested()) {
                MonitoringSample sample = looks.take();
                listener.accept(course.after(sample));
                if (looks.isEmpty()) {
                    ticker.pause(Duration.ofHours(1), cancellation);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Map<String, List<Point>> courses(Instant from, Instant until) {
        Map<String, List<Point>> courses = new TreeMap<>();
        stored.keySet().forEach(key -> courses.put(key, course(key, from, until)));
        return courses;
    }

    @Override
    public List<Point> course(String key, Instant from, Instant until) {
        Failure why = unreadable;
        if (why != null) {
            throw why.asException();
        }
        return stored.getOrDefault(key, List.of()).stream()
                .filter(point -> !point.at().isBefore(from) && point.at().isBefore(until))
                .toList();
    }

    @Override
    public boolean isKeptInDatabase() {
        return kept;
    }
}
