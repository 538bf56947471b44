package org.bmms.console.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.activation.step.GuardKind;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.ProgramVersion;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.SudoAllows;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.mode.ModeSettings;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
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
    static HostFacts read(RemoteHost host, HostProfile profile, Profile target) {
        AppProfile app = target.app();
        String login = host.run(new CurrentUser());
        String owner = app.user() != null ? app.user() : envOwner(host, app.envFile());
        boolean sudo = !login.equals("root");
        RemoteCommand<byte[]> read = new ReadFile(app.envFile());
        DotEnv env = DotEnv.parse(host.run(owner.equals(login) ? read : new AsUser<>(owner, read)));
        Units units = target.units(profile);
        String appUnit = profile.has(Role.APP) ? units.app() : null;
        return new HostFacts(
                profile.name(),
                owner.equals(login) ? null : owner,
                sudo,
                env,
                appUnit,
                profile.has(Role.WORKER) ? units.worker() : null,
                profile.has(Role.BEAT) ? units.beat() : null,
                guard(host, login, owner, target.unitsOn(profile)),
                environment(host, target.unitsOn(profile)));
    }

    private static String envOwner(RemoteHost host, String envFile) {
        return host.run(new StatFile(envFile))
                .map(FileInfo::owner)
                .orElseThrow(() ->
                        Failure.unchanged(RemoteFailure.FILE_MISSING, envFile).asException());
    }

    private static GuardKind guard(RemoteHost host, String login, String owner, List<String> units) {
        if (login.equals(owner) && (login.equals("root") || withoutPassword(host, units))) {
            return GuardKind.PROCESS;
        }
        try {
            RemoteCommand<String> systemdRun = new ProgramVersion("systemd-run");
            host.run(login.equals("root") ? systemdRun : AsUser.root(systemdRun));
            return GuardKind.SERVICE;
        } catch (FailureException e) {
            if (e.failure().code().mayPass()) {
                throw e;
            }
            return GuardKind.NONE;
        }
    }

    private static boolean withoutPassword(RemoteHost host, List<String> units) {
        return Stream.of("stop", "start", "restart").allMatch(verb -> {
            List<String> command = new ArrayList<>(List.of("systemctl", verb, "--"));
            command.addAll(units);
            return host.run(new SudoAllows("root", command));
        });
    }

    private static Map<String, String> environment(RemoteHost host, List<String> units) {
        return host.run(new ShowUnits(units)).stream()
                .findFirst()
                .map(UnitStatus::environment)
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(e -> REPEATED.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
