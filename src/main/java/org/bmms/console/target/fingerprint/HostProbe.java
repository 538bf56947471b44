package org.bmms.console.target.fingerprint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.command.ClockReading;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.GitHead;
import org.bmms.console.remote.command.ListMigrations;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.django.DjangoScript;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.host.EnvSnapshot;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.Role;
import org.jspecify.annotations.Nullable;

/** Looks at one host. */
final class HostProbe {
    private final TargetHost host;
    private final AppProfile app;
    private final boolean primary;
    private final InstantSource clock;
    private final Cancellation cancellation;

    HostProbe(TargetHost host, Profile profile, InstantSource clock, Cancellation cancellation) {
        this.host = host;
        this.app = profile.app();
        this.primary = host.name().equals(profile.primary().name());
        this.clock = clock;
        this.cancellation = cancellation;
    }

    /**
     * What was found.
     *
     * @param settings the settings file itself, for comparing it with others
     * @param migrations as the primary host tells them
     */
    record Found(HostFacts facts, Fact<EnvSnapshot> settings, Fact<MigrationFacts> migrations) {

        /** Nothing found, for one reason. */
        static Found missing(TargetHost host, FingerprintFailure why) {
            return new Found(without(host, why, Fact.unreadable(why)), Fact.unreadable(why), Fact.unreadable(why));
        }

        HostFacts comparedWith(@Nullable EnvSnapshot primary) {
            EnvSnapshot own = settings.value();
            return own == null || primary == null
                    ? facts
                    : facts.withSettings(facts.settings().map(file -> file.comparedWith(own, primary)));
        }
    }

    private static HostFacts without(TargetHost host, FingerprintFailure why, Fact<ClockFacts> time) {
        return new HostFacts(
                host.name(),
                host.profile().roles(),
                Fact.unreadable(why),
                Fact.unreadable(why),
                Fact.unreadable(why),
                Fact.unreadable(why),
                time,
                Fact.unreadable(why),
                Fact.unreadable(why));
    }

    /** Looks; what does not depend on something else is asked at the same time. */
    Found probe(Looks looks) {
        // Alone, since it measures how long an answer takes.
        Fact<ClockFacts> time = Fact.read(this::time);
        if (host.unitNames().isEmpty()) {
            FingerprintFailure why = FingerprintFailure.NOT_ASKED;
            return new Found(without(host, why, time), Fact.unreadable(why), Fact.unreadable(why));
        }
        Future<Fact<EnvSnapshot>> settings = looks.fact(() -> host.envFile().read());
        Future<Fact<Commit>> commit = looks.fact(this::commit);
        Future<Fact<DiskSpace>> root = looks.fact(() -> disk(app.root()));
        Future<Fact<DiskSpace>> backups = looks.fact(() -> disk(app.backups()));
        Fact<List<UnitFacts>> units = Fact.read(this::units);
        DjangoSite site = site(units);
        Future<Fact<MigrationFacts>> migrations = looks.begin(() -> migrations(site));
        Fact<EffectiveMode> mode = Fact.read(() -> mode(site));
        Fact<EnvSnapshot> file = Looks.await(settings);
        HostFacts facts = new HostFacts(
                host.name(),
                host.profile().roles(),
                file.map(SettingsFacts::of),
                units,
                mode,
                Looks.await(commit),
                time,
                Looks.await(root),
                Looks.await(backups));
        return new Found(facts, file, Looks.await(migrations));
    }

    private ClockFacts time() {
        Instant before = clock.instant();
        ClockReading reading = run(new ServerClock());
        Duration trip = Duration.between(before, clock.instant());
        Instant middle = before.plus(trip.dividedBy(2));
        return new ClockFacts(Duration.between(middle, reading.time()), trip.dividedBy(2));
    }

    private List<UnitFacts> units() {
        return run(new ShowUnits(host.unitNames())).stream().map(this::unit).toList();
    }

    private UnitFacts unit(UnitStatus status) {
        boolean application = host.profile().has(Role.APP)
                && status.name().equals(host.units().app());
        return UnitFacts.of(
                status,
                UnitEnvironment.of(host, status, app.envFile()),
                application ? Graceful.of(host, status.execStart()) : null);
    }

    /** As the first unit of the host would see it: the application's if it runs here, else the worker's. */
    private DjangoSite site(Fact<List<UnitFacts>> units) {
        Map<String, String> environment = units.get().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(UnitFacts::environment)
                .orElse(Map.of());
        return host.django(environment);
    }

    private EffectiveMode mode(DjangoSite site) {
        return EffectiveMode.of(run(host.asOwner(DjangoScript.EFFECTIVE_MODE.on(site))));
    }

    private Fact<MigrationFacts> migrations(DjangoSite site) {
        return primary
                ? Fact.read(() -> MigrationFacts.of(run(host.asOwner(new ListMigrations(site)))))
                : Fact.unreadable(FingerprintFailure.NOT_ASKED);
    }

    private Commit commit() {
        return run(host.asOwner(new GitHead(app.source())))
                .orElseThrow(() -> Failure.unchanged(FingerprintFailure.NO_REPOSITORY, host.name(), app.source())
                        .asException());
    }

    private DiskSpace disk(String path) {
        return run(host.asOwner(new DiskFree(path)));
    }

    private <R> R run(RemoteCommand<R> command) {
        return host.remote().run(command, cancellation);
    }
}
