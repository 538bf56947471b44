package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.remote.command.HostLoad;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.profile.Measure;
import org.bmms.console.target.redis.RedisVitals;
import org.bmms.console.target.site.SiteCertificate;
import org.jspecify.annotations.Nullable;

/** The measured values of a look, in the order in which they are shown. */
final class Values {
    private static final double HUNDRED = 100;
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final List<Value> values = new ArrayList<>();
    private final MonitoringSample sample;
    private final Ways ways;

    private Values(MonitoringSample sample, Ways ways) {
        this.sample = sample;
        this.ways = ways;
    }

    /**
     * All of them.
     *
     * @param before the look before, for figures that only grow; null if there was none
     */
    static List<Value> of(MonitoringSample sample, @Nullable MonitoringSample before, Ways ways) {
        Values values = new Values(sample, ways);
        sample.hosts().forEach(values::host);
        values.redis();
        values.celery();
        values.database(before == null ? null : before.database().value());
        values.standby();
        values.site();
        return List.copyOf(values.values);
    }

    private void host(HostSample host) {
        String name = host.name();
        add(Measure.HOST, name, Fact.of(host.load().isKnown() ? 1.0 : 0.0));
        add(Measure.HOST_ANSWER, name, host.load().map(_ -> milliseconds(host.answered())));
        add(Measure.HOST_LOAD, name, host.load().map(load -> load.loadOfFive() / Math.max(1, load.processors())));
        add(Measure.HOST_MEMORY, name, host.load().map(l -> share(l.availableBytes(), l.memoryBytes())));
        host.load().get().stream()
                .flatMap(load -> load.disks().stream())
                .forEach(disk -> add(Measure.HOST_DISK, name + " " + disk.mount(), Fact.of(free(disk))));
        Instant now = host.load().get().map(HostLoad::time).orElse(sample.at());
        host.units().get().stream().flatMap(List::stream).forEach(unit -> {
            add(Measure.UNIT, name + " " + unit.name(), Fact.of(unit.isActive() ? 1.0 : 0.0));
            add(Measure.UNIT_RESTARTS, name + " " + unit.name(), Fact.of(restarts(unit, now)));
        });
    }

    private static double free(DiskSpace disk) {
        return share(disk.availableBytes(), disk.totalBytes());
    }

    private static double restarts(UnitSample unit, Instant now) {
        Instant started = unit.started();
        return started != null && started.plus(LATELY).isAfter(now) ? unit.restarts() : 0;
    }

    private void redis() {
        Fact<RedisVitals> redis = sample.redis();
        add(Measure.REDIS, "", ways.answered(redis, sample, ways.toRedis()));
        add(Measure.REDIS_ANSWER, "", redis.map(r -> milliseconds(r.ping())));
        // Where there is no limit there is no share of it.
        if (redis.get().map(RedisVitals::limitBytes).orElse(1L) > 0) {
            add(Measure.REDIS_MEMORY, "", redis.map(r -> share(r.usedBytes(), r.limitBytes())));
        }
        if (redis.get().map(RedisVitals::mostClients).orElse(1L) > 0) {
            add(Measure.REDIS_CLIENTS, "", redis.map(r -> share(r.clients(), r.mostClients())));
        }
        redis.get()
                .flatMap(RedisVitals::sentinels)
                .ifPresent(said -> add(
                        Measure.REDIS_SENTINELS,
                        said.master().toString(),
                        Fact.of(share(said.agreeing(), said.asked()))));
        redis.get().stream()
                .flatMap(r -> r.queues().entrySet().stream())
                .forEach(queue -> add(
                        Measure.QUEUE, queue.getKey(), Fact.of(queue.getValue().doubleValue())));
    }

    private void celery() {
        addAsked(Measure.WORKERS_MISSING, sample.celery(), CelerySample::missing);
        addAsked(Measure.TASKS, sample.celery(), CelerySample::tasks);
        addAsked(
                Measure.TASK_AGE,
                sample.celery(),
                c -> c.oldest() == null ? 0.0 : c.oldest().toMillis() / 1000.0);
        addAsked(Measure.BEAT_AGE, sample.beat(), beat -> beat.ago().toMillis() / 1000.0);
    }

    /** Where nothing of the kind runs there is nothing to show. */
    private <T> void addAsked(Measure measure, Fact<T> fact, ToDoubleFunction<T> number) {
        if (!FingerprintFailure.NOT_ASKED.code().equals(fact.unreadable())) {
            add(measure, "", fact.map(number::applyAsDouble));
        }
    }

    private void database(@Nullable DatabaseSample before) {
        Fact<DatabaseSample> database = sample.database();
        add(Measure.DATABASE, "", ways.answered(database, sample, ways.toDatabase()));
        add(
                Measure.DATABASE_QUERY,
                "",
                known(database, d -> d.query() == null ? null : d.query().toNanos() / 1e6));
        add(Measure.DATABASE_CONNECTIONS, "", database.map(d -> share(d.connections(), d.most())));
        add(
                Measure.DATABASE_LONGEST,
                "",
                database.map(d -> d.longest().stream()
                        .mapToDouble(statement -> statement.running().toMillis() / 1000.0)
                        .max()
                        .orElse(0)));
        add(Measure.DATABASE_WAITING, "", database.map(d -> (double) d.waiting()));
        add(Measure.DATABASE_SIZE, "", database.map(d -> (double) d.bytes()));
        add(Measure.DATABASE_CACHE, "", known(database, d -> new Since(before, d).cache()));
        if (before != null || !database.isKnown()) {
            add(Measure.DATABASE_DEADLOCKS, "", known(database, d -> new Since(before, d).deadlocks()));
        }
        if (database.get().map(DatabaseSample::lag).isPresent()) {
            add(
                    Measure.DATABASE_LAG,
                    "",
                    known(database, d -> d.lag() == null ? null : d.lag().toMillis() / 1000.0));
        }
    }

    /** Its part of the time is unknown where it has replayed nothing yet. */
    private void standby() {
        Fact<Optional<StandbySample>> standby = sample.standby();
        if (!standby.isKnown()) {
            add(Measure.DATABASE_LAG, "", standby.map(_ -> 0.0));
        }
        standby.get()
                .flatMap(found -> found)
                .ifPresent(found -> add(
                        Measure.DATABASE_LAG,
                        found.server(),
                        found.lag()
                                .time()
                                .map(time -> Fact.of(time.toMillis() / 1000.0))
                                .orElseGet(() -> Fact.unreadable(FingerprintFailure.NOT_ASKED))));
    }

    private void site() {
        Fact<SiteSample> site = sample.site();
        add(
                Measure.SITE,
                "",
                site.isKnown() ? site.map(s -> s.ready() ? 1.0 : 0.0) : ways.answered(site, sample, null));
        add(Measure.SITE_ANSWER, "", site.map(s -> milliseconds(s.took())));
        add(Measure.SITE_ERRORS, "", site.map(s -> s.isBroken() ? 1.0 : 0.0));
        SiteCertificate shown = sample.certificate().get().flatMap(c -> c).orElse(null);
        if (shown != null || !sample.certificate().isKnown()) {
            add(
                    Measure.CERTIFICATE,
                    "",
                    known(
                            sample.certificate(),
                            c -> shown == null
                                    ? null
                                    : (double) shown.left(sample.at()).toDays()));
        }
    }

    private void add(Measure measure, String subject, Fact<Double> value) {
        values.add(new Value(measure, subject, value));
    }

    private static <T> Fact<Double> known(Fact<T> fact, Function<T, @Nullable Double> number) {
        T value = fact.value();
        if (value == null) {
            return new Fact<>(null, fact.unreadable());
        }
        Double found = number.apply(value);
        return found == null ? Fact.unreadable(MonitoringFailure.NO_FIGURES) : Fact.of(found);
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : HUNDRED * part / whole;
    }
}
