package org.bmms.console.session;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.deployment.DeploymentFacts;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.deployment.DeploymentOrder;
import org.bmms.console.deployment.DeploymentParameters;
import org.bmms.console.deployment.DeploymentPlanner;
import org.bmms.console.deployment.DeploymentPorts;
import org.bmms.console.deployment.DeploymentProcedure;
import org.bmms.console.remote.command.Access;
import org.bmms.console.remote.command.TestAccess;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.session.SecretRequest.Kind;
import org.bmms.console.target.host.TargetHost;

/** Deploys the application to an environment that has none yet (checklist § OBCMS Mode Deployment). */
final class Deployments {
    private final Session session;
    private final AskedSecrets secrets;

    Deployments(Session session, AskedSecrets secrets) {
        this.session = session;
        this.secrets = secrets;
    }

    /** The plan of a deployment. */
    Plan plan(DeploymentOrder order) {
        DeploymentPlanner planner = planner();
        DeploymentFacts facts = planner.facts(order);
        return planner.plan(
                order,
                facts,
                isOnRecord(),
                session.operator().author().operator(),
                session.clock().instant());
    }

    /** The procedure of a plan. */
    DeploymentProcedure procedure(Plan plan) {
        return new DeploymentProcedure(plan, ports());
    }

    /**
     * Asks for what nobody should be asked for in the middle, then makes what the run's journal needs: the application's
     * user and directory. Both are the first step of the plan, which finds them done.
     */
    void begin(Plan plan) {
        DeploymentParameters parameters = Json.read(plan.parameters(), DeploymentParameters.class);
        TargetHost host = session.target().primary();
        boolean isNew = !host.run(host.asRoot(new TestAccess(parameters.app().envFile(), Access.EXISTS)));
        if (isNew) {
            ports().passwords().superuser(parameters.order().superuser());
        }
        if (isNew && !parameters.makesRole()) {
            ports().passwords().database(parameters.order().database().role());
        }
        procedure(plan).ground().make(host.remote());
    }

    private DeploymentPlanner planner() {
        return new DeploymentPlanner(session.profile(), ports());
    }

    private boolean isOnRecord() {
        TargetHost host = session.target().primary();
        String runs = session.profile().app().stateDirectory() + "/runs";
        return host.run(host.asRoot(new TestAccess(runs, Access.EXISTS)))
                && session.runs(RunListener.none()).list().stream()
                        .anyMatch(run -> run.plan().kind().equals(DeploymentPlanner.KIND));
    }

    private DeploymentPorts ports() {
        return new DeploymentPorts(
                session::host,
                session.target().site(),
                session.verification().verifier(),
                new Passwords(secrets),
                session.operator().redactor(),
                this::drift);
    }

    private List<Message> drift(Plan plan) {
        DeploymentOrder order =
                Json.read(plan.parameters(), DeploymentParameters.class).order();
        return planner().facts(order).digest().equals(plan.fingerprint())
                ? List.of()
                : List.of(Message.of("deployment.drift"));
    }

    /** Asks the person at the console. */
    private record Passwords(AskedSecrets secrets) implements DeploymentPorts.Passwords {

        @Override
        public Secret superuser(String name) {
            Secret given = asked(Kind.SUPERUSER_PASSWORD, name);
            if (given.reveal().length() < DeploymentPorts.LEAST_LENGTH) {
                secrets.forget(Kind.SUPERUSER_PASSWORD, name);
                throw missing(name);
            }
            return given;
        }

        @Override
        public Secret database(String role) {
            return asked(Kind.DATABASE_PASSWORD, role);
        }

        private Secret asked(Kind kind, String whose) {
            Optional<Secret> given = secrets.knownOrAsked(kind, whose);
            return given.orElseThrow(() -> missing(whose));
        }

        private static FailureException missing(String whose) {
            return Failure.unchanged(DeploymentFailure.PASSWORD, whose, DeploymentPorts.LEAST_LENGTH)
                    .asException();
        }
    }
}
