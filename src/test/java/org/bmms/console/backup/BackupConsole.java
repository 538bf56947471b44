package org.bmms.console.backup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.remote.Credentials;
import org.bmms.console.remote.HostKeyDecision;
import org.bmms.console.remote.HostKeys;
import org.bmms.console.remote.SshSettings;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.run.Procedure;
import org.bmms.console.run.RunEnvironment;
import org.bmms.console.run.RunFailures;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunView;
import org.bmms.console.run.Runs;
import org.bmms.console.run.StateDirectory;
import org.bmms.console.run.Timing;
import org.bmms.console.run.journal.Author;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.target.connection.DatabaseCredentials;
import org.bmms.console.target.connection.SshHosts;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;

/** One console connected to a sandbox through SSH, with short times. */
public final class BackupConsole implements AutoCloseable {
    private final TargetSystem target;
    private final String operator;
    private RollbackTargets targets = backups -> Set.of();

    public BackupConsole(Sandbox sandbox, Path directory, String operator, UnaryOperator<Profile> change) {
        this.operator = operator;
        Profile profile = change.apply(quick(sandbox.profile(directory)));
        SshSettings settings = new SshSettings(
                new HostKeys(directory.resolve("known_hosts"), HostKeyDecision.refuse()),
                Credentials.none(),
                CommandObserver.none(),
                Duration.ofSeconds(5),
                Duration.ofMillis(500));
        this.target = new TargetSystem(
                profile,
                new SshHosts(profile, settings, "/"),
                DatabaseCredentials.none(),
                new Redactor(),
                DatabaseLimits.usual());
    }

    private static Profile quick(Profile p) {
        PolicyProfile policy = p.policy();
        return with(
                p,
                new PolicyProfile(
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(3),
                        policy.backupRetention(),
                        policy.keepBackups(),
                        policy.backupMaxAge(),
                        policy.rollbackOnFailure(),
                        policy.requiredModels(),
                        policy.acceptedWithoutOrganization(),
                        policy.planExpiry(),
                        policy.defaultOrganizationCode(),
                        policy.ocmCode()));
    }

    /** The profile with another policy. */
    public static Profile with(Profile p, PolicyProfile policy) {
        return new Profile(
                p.name(), p.kind(), p.hosts(), p.jumpHosts(), p.app(), p.database(), p.redis(), p.site(), policy);
    }

    /** The profile with a script of the site. */
    public static Profile withScript(Profile p, String script) {
        AppProfile a = p.app();
        AppProfile app = new AppProfile(
                a.root(),
                a.envFile(),
                a.source(),
                a.python(),
                a.celery(),
                a.celeryApp(),
                a.backups(),
                a.user(),
                a.units(),
                script);
        return new Profile(
                p.name(), p.kind(), p.hosts(), p.jumpHosts(), app, p.database(), p.redis(), p.site(), p.policy());
    }

    void keeping(RollbackTargets kept) {
        targets = kept;
    }

    public TargetSystem target() {
        return target;
    }

    public BackupPorts ports() {
        return BackupPorts.of(target, backups -> targets.among(backups), plan -> List.of());
    }

    public Backups backups() {
        return new Backups(ports());
    }

    public BackupPlanner planner() {
        return new BackupPlanner(ports());
    }

    public Plan backup() {
        return planner().backup(operator, Instant.now(), "fingerprint", List.of());
    }

    public Procedure procedure(Plan plan) {
        return new BackupProcedure(plan, ports());
    }

    /** Makes a backup that must succeed. */
    public Backup made() {
        Plan plan = backup();
        RunView view = forward(plan, procedure(plan));
        if (!view.isOver()) {
            throw new AssertionError(RunFailures.of(view).toString());
        }
        return backups().latestRehearsed().orElseThrow();
    }

    /** The whole run of a plan. */
    public RunView forward(Plan plan, Procedure procedure) {
        try (RunSession session = runs(RunListener.none()).start(plan, procedure)) {
            return session.forward(Cancellation.none());
        }
    }

    public Runs runs(RunListener listener) {
        TargetHost primary = target.primary();
        return new Runs(new RunEnvironment(
                new StateDirectory(
                        primary.remote(),
                        primary.ownerBySudo(),
                        target.profile().app().stateDirectory()),
                name -> target.host(name).orElseThrow().remote(),
                new Author(operator, "workstation"),
                new Redactor(),
                new Timing(
                        InstantSource.system(), Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofMillis(100)),
                listener));
    }

    public <R> R owner(RemoteCommand<R> command) {
        return target.primary().runAsOwner(command);
    }

    /** A file of the primary host as text. */
    public String text(String path) {
        return new String(owner(new ReadFile(path)), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        target.close();
    }
}
