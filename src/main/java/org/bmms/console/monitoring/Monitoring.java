package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Cancellation;
import org.bmms.console.monitoring.MonitoringSample.Cost;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.redis.RedisVitals;
import org.bmms.console.target.site.SiteCertificate;

/**
 * Looks at an environment again and again (checklist § BMMS Step 6: Monitoring Setup). What costs the servers more than a
 * moment is looked at less often, and shown with its age. Nothing is changed.
 */
public final class Monitoring {
    private static final Duration RARELY = Duration.ofMinutes(5);

    private final TargetSystem target;
    private final Profile profile;
    private final InstantSource clock;
    private final Questions questions = new Questions();
    private final List<MonitoredHost> hosts;
    private final CeleryWatch celery;
    private final BeatWatch beat;
    private final Rarely<Optional<SiteCertificate>> certificate;

    /**
     * Monitoring of a target.
     *
     * @param clock this workstation's time
     */
    public Monitoring(TargetSystem target, InstantSource clock) {
        this.target = target;
        this.profile = target.profile();
        this.clock = clock;
        this.hosts = target.hosts().stream()
                .map(host -> new MonitoredHost(host, profile.app(), questions))
                .toList();
        this.celery = new CeleryWatch(with(Role.WORKER), RARELY, clock);
        this.beat = new BeatWatch(with(Role.BEAT).stream().findFirst().orElse(null), target::database, RARELY, clock);
        this.certificate = new Rarely<>(RARELY, clock);
    }

    private List<MonitoredHost> with(Role role) {
        return hosts.stream().filter(host -> host.host().profile().has(role)).toList();
    }

    /** Looks once, at everything at the same time; takes no longer than the slowest part is given. */
    public MonitoringSample look(Cancellation cancellation) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        List<Beside<HostSample>> samples = hosts.stream()
                .map(host -> Beside.begin(() -> host.sample(cancellation)))
                .toList();
        try (Beside<Fact<RedisVitals>> redis =
                        beside(() -> target.redis().vitals(profile.redis().queue()));
                Beside<Fact<DatabaseSample>> database = beside(() ->
                        DatabaseSample.read(target.database(), profile.policy().requiredModels(), cancellation));
                Beside<Fact<Optional<StandbySample>>> standby = Beside.begin(() -> standby(cancellation));
                Beside<Fact<SiteSample>> site = beside(() -> SiteSample.read(target.site()));
                Beside<Fact<CelerySample>> workers = Beside.begin(() -> celery.fact(cancellation));
                Beside<Fact<BeatSample>> scheduler = Beside.begin(() -> beat.fact(cancellation));
                Beside<Fact<Optional<SiteCertificate>>> shown =
                        Beside.begin(() -> certificate.fact(() -> target.site().certificate()))) {
            List<HostSample> found = samples.stream().map(Beside::result).toList();
            Fact<RedisVitals> broker = redis.result();
            Fact<CelerySample> atWork = workers.result();
            Fact<BeatSample> scheduled = scheduler.result();
            Fact<DatabaseSample> data = database.result();
            Fact<SiteSample> served = site.result();
            return new MonitoringSample(
                    at,
                    profile.name(),
                    found,
                    broker,
                    atWork,
                    scheduled,
                    data,
                    standby.result(),
                    served,
                    shown.result(),
                    new Cost(Duration.ofNanos(System.nanoTime() - began), questions.taken()));
        } finally {
            samples.forEach(Beside::close);
        }
    }

    private Fact<Optional<StandbySample>> standby(Cancellation cancellation) {
        if (profile.database().standby() == null) {
            return Fact.of(Optional.empty());
        }
        return Fact.read(() -> {
            questions.sent();
            return target.standby()
                    .map(server -> new StandbySample(server.server().toString(), server.lag(cancellation)));
        });
    }

    private <T> Beside<Fact<T>> beside(Supplier<T> look) {
        return Beside.begin(() -> Fact.read(() -> {
            questions.sent();
            return look.get();
        }));
    }
}
