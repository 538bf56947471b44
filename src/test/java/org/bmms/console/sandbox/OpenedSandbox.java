package org.bmms.console.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.remote.Credentials;
import org.bmms.console.remote.HostKeyDecision;
import org.bmms.console.remote.HostKeys;
import org.bmms.console.remote.SshSettings;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.target.connection.DatabaseCredentials;
import org.bmms.console.target.connection.SshHosts;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.host.EnvSnapshot;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;
import org.bmms.console.target.profile.Profile;
import org.jspecify.annotations.Nullable;

/** A console connected to a sandbox through SSH, as a session wires it, with short times. */
public final class OpenedSandbox {
    private static final Duration RESTART = Duration.ofSeconds(20);

    private OpenedSandbox() {}

    /** The profile's target, with the key and known hosts that the sandbox wrote into the directory. */
    public static TargetSystem open(Profile profile, Path directory) {
        return open(profile, directory, null, DatabaseCredentials.none());
    }

    /** Giving this password to sudo, and these to the database. */
    public static TargetSystem open(
            Profile profile, Path directory, @Nullable Secret sudo, DatabaseCredentials database) {
        Credentials credentials = new Credentials() {
            @Override
            public Optional<Secret> sudoPassword(String hostName) {
                return Optional.ofNullable(sudo);
            }
        };
        HostKeys keys = new HostKeys(directory.resolve("known_hosts"), HostKeyDecision.refuse());
        SshSettings settings = new SshSettings(
                keys, credentials, CommandObserver.none(), Duration.ofSeconds(5), Duration.ofMillis(500));
        return new TargetSystem(
                profile,
                new SshHosts(profile, settings, System.getProperty("user.home")),
                database,
                new Redactor(),
                DatabaseLimits.usual().connectingWithin(Duration.ofSeconds(3)));
    }

    /** Switches the settings files and restarts everything, without any of the console's care. */
    public static void switchTo(TargetSystem target, Mode mode) {
        edit(target, env -> mode == Mode.BMMS ? ModeSettings.toBmms(env, "OCM") : ModeSettings.toObcms(env));
        for (TargetHost host : target.hosts()) {
            restart(host, host.unitNames());
        }
    }

    /** Edits the settings file of every host. */
    public static void edit(TargetSystem target, UnaryOperator<DotEnv> change) {
        for (TargetHost host : target.hosts()) {
            EnvSnapshot before = host.envFile().read();
            host.envFile().replace(change.apply(before.env()).bytes(), before.sha256());
        }
    }

    public static void restart(TargetHost host, List<String> units) {
        host.run(host.asRoot(new ChangeUnits(UnitVerb.RESTART, units, RESTART)));
    }
}
