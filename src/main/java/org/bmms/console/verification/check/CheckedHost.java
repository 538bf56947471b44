package org.bmms.console.verification.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Memo;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.NodeName;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.django.DjangoScript;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.fingerprint.UnitEnvironment;
import org.bmms.console.target.host.HostFailure;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.host.Turnstile;

/** A host as the checks see it: what several of them want to know is asked once. */
final class CheckedHost {
    private final TargetSystem target;
    private final TargetHost host;
    private final Turnstile turnstile;
    private final Memo<FirstLook> first = new Memo<>();
    private final Memo<List<UnitMode>> modes = new Memo<>();
    private final Memo<String> nodeName = new Memo<>();
    private final Map<Map<String, String>, EffectiveMode> byEnvironment = new ConcurrentHashMap<>();

    CheckedHost(TargetSystem target, TargetHost host) {
        this.target = target;
        this.host = host;
        this.turnstile = new Turnstile(host.remote());
    }

    /**
     * The units at the beginning.
     *
     * @param units how they were
     * @param nanos when that was, on this computer's running clock
     */
    record FirstLook(List<UnitStatus> units, long nanos) {}

    String name() {
        return host.name();
    }

    TargetHost host() {
        return host;
    }

    /** The first thing that every check asks, so that a host which cannot be reached is found so once. */
    FirstLook first(Cancellation stop) {
        return first.get(() -> {
            // What it says goes into a report.
            target.secretsUnknown(host, stop).ifPresent(why -> {
                throw why.asException();
            });
            return new FirstLook(units(stop), System.nanoTime());
        });
    }

    /** The units as they are now, in the order of the roles. */
    List<UnitStatus> units(Cancellation stop) {
        return run(new ShowUnits(host.unitNames()), stop);
    }

    /** When the settings file was written, by the host's clock. */
    Instant settingsWritten(Cancellation stop) {
        String file = target.profile().app().envFile();
        return run(host.asOwner(new StatFile(file)), stop)
                .map(FileInfo::modified)
                .orElseThrow(() ->
                        Failure.unchanged(HostFailure.ENV_MISSING, name(), file).asException());
    }

    /** What the application makes of the settings, for each unit with the unit's own variables. */
    List<UnitMode> modes(Cancellation stop) {
        List<UnitStatus> units = first(stop).units();
        return modes.get(() -> {
            List<UnitMode> found = new ArrayList<>();
            for (UnitStatus unit : units) {
                UnitEnvironment environment =
                        UnitEnvironment.of(host, unit, target.profile().app().envFile());
                found.add(new UnitMode(unit.name(), environment, mode(environment.values(), stop)));
            }
            return List.copyOf(found);
        });
    }

    private EffectiveMode mode(Map<String, String> environment, Cancellation stop) {
        EffectiveMode known = byEnvironment.get(environment);
        if (known != null) {
            return known;
        }
        EffectiveMode mode =
                EffectiveMode.of(run(host.asOwner(DjangoScript.EFFECTIVE_MODE.on(host.django(environment))), stop));
        byEnvironment.put(environment, mode);
        return mode;
    }

    /** The application's programs with the variables of the first unit of this host. */
    DjangoSite django(Cancellation stop) {
        UnitStatus unit = first(stop).units().getFirst();
        return host.django(
                UnitEnvironment.of(host, unit, target.profile().app().envFile()).values());
    }

    /** The server's own name. */
    String nodeName(Cancellation stop) {
        first(stop);
        return nodeName.get(() -> run(new NodeName(), stop));
    }

    <R> R runAsOwner(RemoteCommand<R> command, Cancellation stop) {
        return run(host.asOwner(command), stop);
    }

    <R> R run(RemoteCommand<R> command, Cancellation stop) {
        return turnstile.run(command, stop);
    }
}
