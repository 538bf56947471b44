package org.bmms.console.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.HostLoad;
import org.bmms.console.remote.command.ReadLoad;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.UnitEnvironment;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.AppProfile;

/** A host as monitoring asks it. */
final class MonitoredHost {
    private final TargetHost host;
    private final AppProfile app;
    private final Questions questions;
    private volatile boolean met;

    MonitoredHost(TargetHost host, AppProfile app, Questions questions) {
        this.host = host;
        this.app = app;
        this.questions = questions;
    }

    TargetHost host() {
        return host;
    }

    /** Two cheap commands; the second only if the first was answered. */
    HostSample sample(Cancellation cancellation) {
        Duration answered = Duration.ZERO;
        Fact<HostLoad> load;
        try {
            meet(cancellation);
            long began = System.nanoTime();
            load = Fact.of(run(new ReadLoad(paths()), cancellation));
            answered = Duration.ofNanos(System.nanoTime() - began);
        } catch (FailureException e) {
            load = Fact.unreadable(e.failure().code());
        }
        Fact<List<UnitSample>> units = load.isKnown() ? units(cancellation) : new Fact<>(null, load.unreadable());
        return new HostSample(host.name(), load, answered, units);
    }

    /** The first command of all opens the way and makes secrets known; that is not what an answer takes. */
    private void meet(Cancellation cancellation) {
        if (!met) {
            run(new ServerClock(), cancellation);
            met = true;
        }
    }

    private Fact<List<UnitSample>> units(Cancellation cancellation) {
        return host.unitNames().isEmpty()
                ? Fact.unreadable(FingerprintFailure.NOT_ASKED)
                : Fact.read(() -> run(new ShowUnits(host.unitNames()), cancellation).stream()
                        .map(UnitSample::of)
                        .toList());
    }

    /** Where the disk may fill up; a host of another kind has only its root. */
    private List<String> paths() {
        TreeSet<String> paths = new TreeSet<>(List.of("/"));
        if (!host.unitNames().isEmpty()) {
            paths.add(app.root());
            paths.add(app.backups());
        }
        return List.copyOf(paths);
    }

    /** One unit, as systemd shows it now. */
    UnitStatus unit(String name, Cancellation cancellation) {
        return run(new ShowUnits(List.of(name)), cancellation).getFirst();
    }

    /** What a unit gives its processes of the mode's settings. */
    Map<String, String> environment(UnitStatus unit) {
        return UnitEnvironment.of(host, unit, app.envFile()).values();
    }

    <R> R run(RemoteCommand<R> command, Cancellation cancellation) {
        questions.sent();
        return host.remote().run(command, cancellation);
    }

    <R> R runAsOwner(RemoteCommand<R> command, Cancellation cancellation) {
        return run(host.asOwner(command), cancellation);
    }
}
