package org.bmms.console.activation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.remote.Credentials;
import org.bmms.console.remote.HostKeyDecision;
import org.bmms.console.remote.HostKeys;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.remote.SshHost;
import org.bmms.console.remote.SshSettings;
import org.bmms.console.run.RunEnvironment;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.Runs;
import org.bmms.console.run.StateDirectory;
import org.bmms.console.run.Timing;
import org.bmms.console.run.journal.Author;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.site.SiteProbe;

/** One console connected to a sandbox: what a session wires, with short times. */
final class SandboxTarget implements AutoCloseable {
    private final Profile profile;
    private final Map<String, RemoteHost> hosts = new ConcurrentHashMap<>();
    private final SiteProbe site;
    private final SshSettings settings;
    private final String operator;
    private final Mortality mortality = new Mortality();
    private SwitchPorts.Verifier verifier =
            (expected, cancellation) -> new SwitchPorts.Verdict(1, List.of(), List.of());

    SandboxTarget(Profile profile, Path directory, String operator) {
        this(profile, directory, operator, Duration.ofSeconds(20));
    }

    SandboxTarget(Profile profile, Path directory, String operator, Duration guard) {
        this.profile = withShortTimes(profile, guard);
        this.operator = operator;
        this.settings = new SshSettings(
                new HostKeys(directory.resolve("known_hosts"), HostKeyDecision.refuse()),
                Credentials.none(),
                CommandObserver.none(),
                Duration.ofSeconds(5),
                Duration.ofMillis(500));
        this.site = new SiteProbe(profile.site(), Duration.ofSeconds(5));
    }

    private static Profile withShortTimes(Profile p, Duration guard) {
        PolicyProfile policy = p.policy();
        PolicyProfile quick = new PolicyProfile(
                guard,
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
                policy.ocmCode());
        return new Profile(
                p.name(), p.kind(), p.hosts(), p.jumpHosts(), p.app(), p.database(), p.redis(), p.site(), quick);
    }

    void verifyWith(SwitchPorts.Verifier other) {
        verifier = other;
    }

    /** From now on, this console dies at that command of those that change something. */
    Mortality dieAt(int command, Mortality.Moment moment) {
        mortality.arm(command, moment);
        return mortality;
    }

    SwitchPorts ports() {
        return new SwitchPorts(this::host, site, (mode, c) -> verifier.verify(mode, c), plan -> drift());
    }

    private List<Message> drift() {
        return List.of();
    }

    Plan activation() {
        return new SwitchPlanner(profile, ports())
                .activation(
                        operator, Instant.now(), "fingerprint", List.of(), new SwitchBasis("20260101_000000", null));
    }

    ModeSwitch procedure(Plan plan) {
        return new ModeSwitch(plan, ports());
    }

    SwitchPlanner planner() {
        return new SwitchPlanner(profile, ports());
    }

    Runs runs(RunListener listener) {
        TargetHost primary = new TargetHost(host(profile.primary().name()), profile.primary(), profile.app());
        return new Runs(new RunEnvironment(
                new StateDirectory(
                        primary.remote(), primary.ownerBySudo(), profile.app().stateDirectory()),
                this::host,
                new Author(operator, "workstation"),
                new Redactor(),
                new Timing(
                        InstantSource.system(), Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofMillis(100)),
                listener));
    }

    RemoteHost host(String name) {
        return hosts.computeIfAbsent(name, n -> {
            HostProfile host = profile.host(n).orElseThrow();
            return mortality.of(new SshHost(
                    new SshAddress(host.name(), host.address(), host.port(), host.user(), host.keyFile(), null),
                    settings));
        });
    }

    @Override
    public void close() {
        hosts.values().forEach(RemoteHost::close);
        site.close();
    }
}
