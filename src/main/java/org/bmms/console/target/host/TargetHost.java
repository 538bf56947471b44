package org.bmms.console.target.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Units;
import org.jspecify.annotations.Nullable;

/** A server of the environment: how to reach it, what runs there, and as whom commands must run. */
public final class TargetHost {
    private final RemoteHost remote;
    private final HostProfile profile;
    private final AppProfile app;
    private volatile @Nullable String owner;

    public TargetHost(RemoteHost remote, HostProfile profile, AppProfile app) {
        this.remote = remote;
        this.profile = profile;
        this.app = app;
    }

    public String name() {
        return profile.name();
    }

    public RemoteHost remote() {
        return remote;
    }

    public HostProfile profile() {
        return profile;
    }

    /** The names of the units on this host. */
    public Units units() {
        Units own = profile.units();
        return own == null ? app.units() : own;
    }

    /** The units that run here, by the host's roles. */
    public List<String> unitNames() {
        return units().of(profile.roles());
    }

    /**
     * The user that the application belongs to: the profile's, or the owner of the settings file; while the application
     * is being deployed and has none yet, the owner of its directory.
     *
     * @throws org.bmms.console.base.FailureException {@code ENV-MISSING} if there is no settings file, not even for root
     */
    public String owner() {
        String known = owner;
        if (known == null) {
            String configured = app.user();
            known = configured == null ? ownerOfSettings() : configured;
            owner = known;
        }
        return known;
    }

    private String ownerOfSettings() {
        StatFile stat = new StatFile(app.envFile());
        Optional<FileInfo> info = remote.run(stat);
        // A directory that the login user may not enter looks like a missing file.
        return info.or(() -> remote.run(asRoot(stat)))
                .map(FileInfo::owner)
                .or(this::ownerOfDirectory)
                .orElseThrow(() -> Failure.unchanged(HostFailure.ENV_MISSING, name(), app.envFile())
                        .asException());
    }

    private Optional<String> ownerOfDirectory() {
        return remote.run(new StatFile(app.root())).map(FileInfo::owner).filter(name -> !name.equals("root"));
    }

    /** The owner where sudo is needed to become it; null when that is the login user. */
    public @Nullable String ownerBySudo() {
        return owner().equals(profile.user()) ? null : owner();
    }

    /** The command as the application's user runs it. */
    public <R> RemoteCommand<R> asOwner(RemoteCommand<R> command) {
        String user = ownerBySudo();
        return user == null ? command : new AsUser<>(user, command);
    }

    /** The command as root runs it. */
    public <R> RemoteCommand<R> asRoot(RemoteCommand<R> command) {
        return profile.user().equals("root") ? command : AsUser.root(command);
    }

    /** Runs a command as the login user. */
    public <R> R run(RemoteCommand<R> command) {
        return remote.run(command);
    }

    /** Runs a command as the application's user. */
    public <R> R runAsOwner(RemoteCommand<R> command) {
        return remote.run(asOwner(command));
    }

    /** As {@link #runAsOwner(RemoteCommand)}, until cancelled. */
    public <R> R runAsOwner(RemoteCommand<R> command, Cancellation cancellation) {
        return remote.run(asOwner(command), cancellation);
    }

    /** The application's directory. */
    public String root() {
        return app.root();
    }

    /** Where the settings file should be. */
    public String settingsPath() {
        return app.envFile();
    }

    /** The same host with its settings file at another path. */
    public TargetHost withSettings(String path) {
        AppProfile other = new AppProfile(
                app.root(),
                path,
                app.source(),
                app.python(),
                app.celery(),
                app.celeryApp(),
                app.backups(),
                app.user(),
                app.units(),
                app.siteBackupScript());
        return new TargetHost(remote, profile, other);
    }

    /** The settings file. */
    public EnvFile envFile() {
        return new EnvFile(remote, ownerBySudo(), app.envFile());
    }

    /**
     * The application's own programs.
     *
     * @param environment what the units set for their processes and is not secret
     */
    public DjangoSite django(Map<String, String> environment) {
        return new DjangoSite(app.source(), app.python(), app.celery(), app.celeryApp(), environment);
    }
}
