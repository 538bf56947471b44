package org.bmms.console.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.activation.step.GuardKind;
import org.bmms.console.base.Beside;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.ProgramVersion;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.SudoAllows;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.mode.ModeSettings;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.Units;
import org.jspecify.annotations.Nullable;

/**
 * What a plan needs to know of one host.
 *
 * @param name its name in the profile
 * @param owner whom the settings file belongs to; null when that is the login user
 * @param sudo whether units are changed through sudo
 * @param env the settings file
 * @param app the unit of the application, or null if it does not run there
 * @param worker the unit of the Celery worker, or null
 * @param beat the unit of the Celery scheduler, or null
 * @param guard what guard this host can have
 * @param environment what the application's unit sets of the settings of the mode
 */
record HostFacts(
        String name,
        @Nullable String owner,
        boolean sudo,
        DotEnv env,
        @Nullable String app,
        @Nullable String worker,
        @Nullable String beat,
        GuardKind guard,
        Map<String, String> environment) {

    /** Only these may be repeated in a command line; what else a unit sets may be secret. */
    private static final Set<String> REPEATED = Stream.concat(
                    ModeSettings.SWITCHED.stream(),
                    Stream.of(ModeSettings.DEFAULT_ORGANIZATION, "DJANGO_SETTINGS_MODULE"))
            .collect(Collectors.toUnmodifiableSet());

    /** Looks at a host. */
    static HostFacts read(TargetHost host) {
        HostProfile profile = host.profile();
        Units units = host.units();
        try (Beside<DotEnv> env = Beside.begin(() -> host.envFile().read().env());
                Beside<GuardKind> guard = Beside.begin(() -> guard(host))) {
            return new HostFacts(
                    host.name(),
                    host.ownerBySudo(),
                    !profile.user().equals("root"),
                    env.result(),
                    profile.has(Role.APP) ? units.app() : null,
                    profile.has(Role.WORKER) ? units.worker() : null,
                    profile.has(Role.BEAT) ? units.beat() : null,
                    guard.result(),
                    environment(host));
        }
    }

    private static GuardKind guard(TargetHost host) {
        boolean root = host.profile().user().equals("root");
        if (host.ownerBySudo() == null && (root || mayChangeUnits(host))) {
            return GuardKind.PROCESS;
        }
        try {
            host.run(host.asRoot(new ProgramVersion("systemd-run")));
            return GuardKind.SERVICE;
        } catch (FailureException e) {
            if (e.failure().code().mayPass()) {
                throw e;
            }
            return GuardKind.NONE;
        }
    }

    /** Whether sudo lets the login user change the units without a password, as a process left alone must. */
    private static boolean mayChangeUnits(TargetHost host) {
        List<Supplier<Boolean>> questions = Stream.of("stop", "start", "restart")
                .<Supplier<Boolean>>map(verb -> () -> {
                    List<String> command = new ArrayList<>(List.of("systemctl", verb, "--"));
                    command.addAll(host.unitNames());
                    return host.run(new SudoAllows("root", command));
                })
                .toList();
        return !Beside.all(questions).contains(false);
    }

    private static Map<String, String> environment(TargetHost host) {
        return host.run(new ShowUnits(host.unitNames())).stream()
                .findFirst()
                .map(UnitStatus::environment)
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(e -> REPEATED.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
