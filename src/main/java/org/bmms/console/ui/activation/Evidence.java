package org.bmms.console.ui.activation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Gate.Verdict;
import org.bmms.console.remote.command.DiskFree;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.ListMigrations;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.ShellQuote;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.HostFacts;
import org.bmms.console.target.fingerprint.SettingsFacts;
import org.bmms.console.target.fingerprint.UnitFacts;
import org.bmms.console.target.fingerprint.UnitOverride;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * By what a check was decided: the command that asked the server, as it was sent, and what of its answer counted.
 *
 * @param host the server
 * @param command the line
 * @param answer what of the answer was decisive, line by line
 */
record Evidence(String host, String command, List<String> answer) {

    Evidence {
        answer = List.copyOf(answer);
    }

    /** What is known about a check; empty where it was not decided by one command. */
    static Optional<Evidence> of(Gate gate, @Nullable Fingerprint fingerprint, Profile profile) {
        if (fingerprint == null) {
            return Optional.empty();
        }
        HostFacts host =
                fingerprint.host(gate.host() == null ? "" : gate.host()).orElse(fingerprint.primary());
        AppProfile app = profile.app();
        return switch (gate.id()) {
            case "override", "down", "missing", "reload", "timeout" -> Optional.of(units(gate, host, profile));
            case "hazard", "mode", "differ" -> Optional.of(settings(host, app));
            case "disk" ->
                host.appDisk()
                        .get()
                        .map(space -> evidence(
                                host,
                                new DiskFree(app.root()),
                                List.of(space.availableBytes() + " " + space.totalBytes() + " " + space.mount())));
            case "clock" ->
                host.clock()
                        .get()
                        .map(clock -> evidence(host, new ServerClock(), List.of("offset " + seconds(clock.offset()))));
            case "migrations" ->
                fingerprint
                        .migrations()
                        .get()
                        .map(facts -> evidence(
                                host,
                                new ListMigrations(new DjangoSite(
                                        app.source(), app.python(), app.celery(), app.celeryApp(), Map.of())),
                                facts.pending().stream()
                                        .map(name -> "[ ] " + name)
                                        .toList()));
            case "backup" -> Optional.of(evidence(host, new ListDirectory(app.backups()), List.of()));
            default -> Optional.empty();
        };
    }

    private static Evidence units(Gate gate, HostFacts host, Profile profile) {
        List<String> names = profile.unitsOn(profile.host(host.name()).orElse(profile.primary()));
        boolean all = gate.verdict() == Verdict.PASSED;
        List<String> answer = host.units().get().stream()
                .flatMap(List::stream)
                .filter(unit -> all || gate.found().arguments().contains(unit.name()))
                .flatMap(unit -> lines(gate.id(), unit))
                .toList();
        return evidence(host, new ShowUnits(names), answer);
    }

    private static Stream<String> lines(String check, UnitFacts unit) {
        List<String> lines = new ArrayList<>(List.of("Id=" + unit.name()));
        switch (check) {
            case "override" -> unit.overrides().stream().map(Evidence::line).forEach(lines::add);
            case "timeout" -> lines.add("TimeoutStopUSec=" + limit(unit.stopTimeout()));
            case "reload" -> lines.add("NeedDaemonReload=" + (unit.needsReload() ? "yes" : "no"));
            default -> {
                lines.add("LoadState=" + unit.loadState());
                lines.add("ActiveState=" + unit.activeState());
                lines.add("SubState=" + unit.subState());
            }
        }
        return lines.stream();
    }

    private static String line(UnitOverride override) {
        return override.key() + "=" + override.value() + "    # " + override.source();
    }

    private static String limit(@Nullable Duration time) {
        return time == null ? "infinity" : seconds(time);
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1000.0 + " s";
    }

    private static Evidence settings(HostFacts host, AppProfile app) {
        List<String> answer =
                host.settings().get().stream().flatMap(Evidence::lines).toList();
        return evidence(host, new ReadFile(app.envFile()), answer);
    }

    private static Stream<String> lines(SettingsFacts settings) {
        Stream<String> hazards =
                settings.hazards().stream().map(hazard -> "line " + hazard.line() + ": " + hazard.key());
        String mode = settings.mode().bmmsMode();
        return Stream.concat(Stream.of("BMMS_MODE=" + (mode == null ? "" : mode)), hazards);
    }

    private static Evidence evidence(HostFacts host, RemoteCommand<?> command, List<String> answer) {
        return new Evidence(host.name(), ShellQuote.line(command.argv()), answer);
    }
}
