package org.bmms.console.deployment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Stamp;
import org.bmms.console.deployment.step.DeployHost;
import org.bmms.console.remote.command.ClockReading;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.run.step.Step;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.Role;

/** Makes the plan of a deployment in OBCMS mode from what the server is like now. */
public final class DeploymentPlanner {
    /** The kind of a plan that deploys the application. */
    public static final String KIND = "deployment";

    private static final String USUAL_USER = "obcms";

    private final Profile profile;
    private final DeploymentPorts ports;

    public DeploymentPlanner(Profile profile, DeploymentPorts ports) {
        this.profile = profile;
        this.ports = ports;
    }

    /** Whom the application belongs to. */
    public static String user(Profile profile) {
        String user = profile.app().user();
        return user == null ? USUAL_USER : user;
    }

    /**
     * Looks at the server. Nothing is changed.
     *
     * @throws org.bmms.console.base.FailureException {@code DEPLOY-ORDER}, {@code DEPLOY-HOSTS}
     */
    public DeploymentFacts facts(DeploymentOrder order) {
        order.require();
        boolean whole = profile.hosts().size() == 1
                && profile.primary().roles().containsAll(Set.of(Role.APP, Role.WORKER, Role.BEAT));
        if (!whole) {
            throw Failure.unchanged(DeploymentFailure.HOSTS, profile.hosts().size())
                    .asException();
        }
        ServerTexts texts = new ServerTexts(parameters(order, "", "", false, List.of(), false));
        return DeploymentFacts.read(
                target(), order, List.copyOf(texts.removable().keySet()), texts.siteLink());
    }

    /**
     * The plan.
     *
     * @param deployedBefore whether a deployment of the console is on record there; it may be repeated
     * @throws org.bmms.console.base.FailureException {@code DEPLOY-NOT-DEBIAN}, {@code DEPLOY-RUNNING},
     *     {@code DEPLOY-OCCUPIED}, {@code DEPLOY-REVISION}, {@code DEPLOY-CERTIFICATE}
     */
    public Plan plan(
            DeploymentOrder order, DeploymentFacts facts, boolean deployedBefore, String operator, Instant now) {
        String commit = required(order, facts, deployedBefore);
        String runId = runId();
        boolean makesRole = order.database().local() && !Boolean.TRUE.equals(facts.role());
        ServerTexts texts = new ServerTexts(parameters(order, "", commit, false, List.of(), false));
        List<String> placed = texts.removable().keySet().stream()
                .filter(path -> !facts.present().contains(path))
                .toList();
        DeploymentParameters parameters = parameters(
                order, profile.app().stateDirectory() + "/jobs/" + runId, commit, makesRole, placed, facts.enabled());
        DeploymentProcedure steps = new DeploymentProcedure(parameters, ports);
        return new Plan(
                runId,
                KIND,
                profile.name(),
                operator,
                now,
                now.plus(profile.policy().planExpiry()),
                facts.digest(),
                Json.write(parameters),
                warnings(order, facts),
                planned(steps.steps()),
                planned(steps.rollback()));
    }

    private String required(DeploymentOrder order, DeploymentFacts facts, boolean deployedBefore) {
        String host = profile.primary().name();
        if (!facts.isDebian()) {
            throw Failure.unchanged(DeploymentFailure.NOT_DEBIAN, host, facts.system())
                    .asException();
        }
        if (!facts.running().isEmpty() && !deployedBefore) {
            throw Failure.unchanged(
                            DeploymentFailure.RUNNING, host, facts.running().getFirst())
                    .asException();
        }
        if (!facts.foreign().isEmpty()) {
            throw Failure.unchanged(
                            DeploymentFailure.OCCUPIED, host, profile.app().root())
                    .withDetail(String.join("\n", facts.foreign()))
                    .asException();
        }
        if (!facts.missingFiles().isEmpty()) {
            throw Failure.unchanged(
                            DeploymentFailure.CERTIFICATE,
                            host,
                            facts.missingFiles().getFirst())
                    .asException();
        }
        String commit = facts.commit();
        if (commit == null) {
            throw Failure.unchanged(DeploymentFailure.REVISION, order.repository(), order.revision())
                    .asException();
        }
        return commit;
    }

    private List<PlannedWarning> warnings(DeploymentOrder order, DeploymentFacts facts) {
        List<PlannedWarning> warnings = new ArrayList<>();
        warnings.add(new PlannedWarning("DEPLOY-NO-SUDO", Message.of("deployment.warning.no-sudo", user(profile))));
        warnings.add(new PlannedWarning("DEPLOY-STOP-TIME", Message.of("deployment.warning.stop-time")));
        warnings.add(new PlannedWarning("DEPLOY-PYTHON3", Message.of("deployment.warning.python")));
        if (order.database().local()) {
            warnings.add(new PlannedWarning("DEPLOY-COLLATION", Message.of("deployment.warning.collation")));
        } else {
            warnings.add(new PlannedWarning(
                    "DEPLOY-DATABASE",
                    Message.of(
                            "deployment.warning.database",
                            order.database().name(),
                            order.database().host())));
        }
        Long updates = facts.updates();
        if (!order.upgrade() && updates != null && updates > 0) {
            warnings.add(new PlannedWarning("DEPLOY-UPDATES", Message.of("deployment.warning.updates", updates)));
        }
        if (!order.namesCommit()) {
            warnings.add(new PlannedWarning(
                    "DEPLOY-COMMIT",
                    Message.of("deployment.warning.commit", order.revision(), String.valueOf(facts.commit()))));
        }
        return warnings;
    }

    private DeploymentParameters parameters(
            DeploymentOrder order,
            String jobs,
            String commit,
            boolean makesRole,
            List<String> placed,
            boolean enabled) {
        HostProfile host = profile.primary();
        AppProfile app = profile.app();
        return new DeploymentParameters(
                order,
                new DeployHost(host.name(), host.user(), user(profile)),
                app,
                jobs,
                commit,
                makesRole,
                placed,
                enabled,
                profile.policy().restartLimit(),
                profile.policy().readyLimit());
    }

    private TargetHost target() {
        HostProfile host = profile.primary();
        return new TargetHost(ports.hosts().host(host.name()), host, profile.app());
    }

    /** The server's time, or the next second whose name nobody has used. */
    private String runId() {
        TargetHost host = target();
        ClockReading clock = host.run(new ServerClock());
        return Stream.iterate(clock.time(), time -> time.plusSeconds(1))
                .map(time -> Stamp.of(time, clock.zone()) + "-" + KIND)
                .filter(id -> host.run(host.asRoot(new StatFile(profile.app().stateDirectory() + "/runs/" + id)))
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<PlannedStep> planned(List<Step> steps) {
        return steps.stream().map(Step::planned).toList();
    }
}
