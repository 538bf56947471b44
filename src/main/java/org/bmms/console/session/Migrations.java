package org.bmms.console.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.activation.gate.DataGates;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.RollbackTarget;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.migration.BackPlanner;
import org.bmms.console.migration.Goal;
import org.bmms.console.migration.MigrationBasis;
import org.bmms.console.migration.MigrationFailure;
import org.bmms.console.migration.MigrationParameters;
import org.bmms.console.migration.MigrationPlanner;
import org.bmms.console.migration.MigrationPorts;
import org.bmms.console.migration.MigrationProcedure;
import org.bmms.console.migration.MigrationState;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.UnitFacts;

/** Brings the database of an environment to the migrations of its code, and back (checklist § Deployment Strategy). */
final class Migrations {
    private final Session session;

    Migrations(Session session) {
        this.session = session;
    }

    /** The plan of a migration; only with a proven backup to go back to (checklist § Critical Rules). */
    Plan plan(Goal goal, String organization, Fingerprint fingerprint, Cancellation cancellation) {
        return new MigrationPlanner(ports(), cancellation).plan(goal, organization, basis(fingerprint));
    }

    /** The plan of taking migrations back; only with a proven backup, too. */
    Plan back(String application, String number, Fingerprint fingerprint, Cancellation cancellation) {
        return new BackPlanner(ports(), cancellation).plan(application, number, basis(fingerprint));
    }

    /** The procedure of a plan. */
    MigrationProcedure procedure(Plan plan) {
        return new MigrationProcedure(plan, ports());
    }

    private MigrationBasis basis(Fingerprint fingerprint) {
        return new MigrationBasis(
                session.operator().author().operator(),
                session.clock().instant(),
                fingerprint.modeInEffect(),
                backup(),
                site(fingerprint));
    }

    private String backup() {
        RollbackTarget found = new PreflightChecks(session).rollbackTarget().orElse(null);
        Gate gate = new DataGates(session.profile().policy())
                .backup(
                        Optional.ofNullable(found),
                        session.target().databaseAddress().database(),
                        session.target().primary().run(new ServerClock()).time());
        if (found == null || gate.verdict() != Gate.Verdict.PASSED) {
            throw Failure.unchanged(MigrationFailure.NO_BACKUP, gate.found()).asException();
        }
        return found.id();
    }

    /** As the first unit of the host would see it. */
    private DjangoSite site(Fingerprint fingerprint) {
        Map<String, String> environment = fingerprint.primary().units().get().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(UnitFacts::environment)
                .orElse(Map.of());
        return session.target().primary().django(environment);
    }

    private MigrationPorts ports() {
        return new MigrationPorts(
                session.profile(), session::host, () -> session.target().database(), this::drift);
    }

    private List<Message> drift(Plan plan) {
        MigrationParameters parameters = Json.read(plan.parameters(), MigrationParameters.class);
        MigrationState now = MigrationState.read(ports(), parameters.site(), Cancellation.none());
        return now.digest().equals(plan.fingerprint()) ? List.of() : List.of(Message.of("migration.drift"));
    }
}
