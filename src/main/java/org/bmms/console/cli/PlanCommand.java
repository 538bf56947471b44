package org.bmms.console.cli;

import org.bmms.console.activation.gate.Preflight;
import org.bmms.console.base.Cancellation;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.session.Planning;
import org.bmms.console.session.Session;
import org.bmms.console.target.fingerprint.Fingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what an activation or a rollback would do: the dry run. */
@Command(
        name = "plan",
        description = "Shows the gates and, if they are passed, every command and change of a switch. Changes nothing.")
final class PlanCommand extends EnvironmentCommand {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--rollback", description = "The plan of an emergency rollback instead.")
    private boolean rollback;

    PlanCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        Planning planning = new Planning(session);
        Fingerprint fingerprint = session.fingerprint(cancellation);
        if (rollback) {
            show(planning.rollback(fingerprint));
            return ExitStatus.OK;
        }
        Preflight preflight = planning.preflight(
                fingerprint,
                cancellation,
                new CoverageText(terminal(), session.profile().policy()));
        if (!json) {
            PreflightText.show(terminal(), preflight);
        }
        if (!preflight.passed()) {
            if (json) {
                terminal().json(preflight);
            }
            return ExitStatus.NOT_AS_EXPECTED;
        }
        show(planning.activation(fingerprint, preflight));
        return ExitStatus.OK;
    }

    private void show(Plan plan) {
        if (json) {
            terminal().json(plan);
        } else {
            new PlanText(terminal()).show(plan);
        }
    }
}
