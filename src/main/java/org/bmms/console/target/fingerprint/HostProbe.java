package org.bmms.console.target.fingerprint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.command.ClockReading;
import org.bmms.console.remote.command.Commit;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.GitHead;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.django.DjangoScript;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.host.EnvSnapshot;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.Role;
import org.jspecify.annotations.Nullable;

/** Looks at one host. */
final class HostProbe {
    private final TargetHost host;
    private final AppProfile app;
    private final InstantSource clock;
    private final Cancellation cancellation;

    HostProbe(TargetHost host, AppProfile app, InstantSource clock, Cancellation cancellation) {
        this.host = host;
        this.app = app;
        this.clock = clock;
        this.cancellation = cancellation;
    }

    /** The facts, and the settings file itself for comparing it with others. */
    record Found(HostFacts facts, Fact<EnvSnapshot> settings) {

        /** Nothing found, for one reason. */
        static Found missing(TargetHost host, FingerprintFailure why) {
            return new Found(without(host, why, Fact.unreadable(why)), Fact.unreadable(why));
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

    Found probe() {
        Fact<ClockFacts> time = Fact.read(this::time);
        if (host.unitNames().isEmpty()) {
            return new Found(
                    without(host, FingerprintFailure.NOT_ASKED, time), Fact.unreadable(FingerprintFailure.NOT_ASKED));
        }
        Fact<EnvSnapshot> settings = Fact.read(() -> host.envFile().read());
        Fact<List<UnitFacts>> units = Fact.read(this::units);
        HostFacts facts = new HostFacts(
                host.name(),
                host.profile().roles(),
                settings.map(SettingsFacts::of),
                units,
                Fact.read(() -> django(units)),
                Fact.read(this::commit),
                time,
                Fact.read(() -> disk(app.root())),
                Fact.read(() -> disk(app.backups())));
        return new Found(facts, settings);
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
    private EffectiveMode django(Fact<List<UnitFacts>> units) {
        Map<String, String> environment = units.get().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(UnitFacts::environment)
                .orElse(Map.of());
        DjangoSite site = host.django(environment);
        return EffectiveMode.of(run(host.asOwner(DjangoScript.EFFECTIVE_MODE.on(site))));
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
