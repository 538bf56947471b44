package org.bmms.console.cli;

import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.migration.Goal;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Planning;
import org.bmms.console.session.RunDesk;
import org.bmms.console.session.Session;
import org.bmms.console.session.WatchedRun;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the database to the code's migrations in safe steps, or back (checklist § Deployment Strategy, phase 2). */
@Command(
        name = "migrate",
        description = {
            "Adds the organisation columns, gives every row an organisation, proves it, and only then requires one.",
            "A plain 'manage.py migrate' fails between the first and the last of these. A proven backup must be there.",
            "With --back, migrations of one application are taken back, where no row and no value goes with them."
        })
final class MigrateCommand extends EnvironmentCommand {
    @Option(names = "--dry-run", description = "Show every command and change, and change nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "The plan as JSON, with --dry-run.")
    private boolean json;

    @ArgGroup
    private Way way = new Way();

    @Mixin
    private final ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private final DecisionOptions decisions = new DecisionOptions();

    /** Forward or back. */
    static final class Way {
        @ArgGroup(exclusive = false)
        private @Nullable Forward forward;

        @Option(
                names = "--back",
                arity = "2",
                paramLabel = "APP MIGRATION",
                hideParamSyntax = true,
                description = "Take back the application's migrations after this one; its number is enough.")
        private List<String> back = List.of();
    }

    /** How far, and whose the rows are. */
    static final class Forward {
        @Option(
                names = "--to",
                paramLabel = "HOW-FAR",
                description = "How far: ${COMPLETION-CANDIDATES}; without it, required.")
        private Goal goal = Goal.REQUIRED;

        @Option(
                names = "--organization",
                paramLabel = "CODE",
                description = "The organisation that gets rows without one; by default the one of the profile or of the"
                        + " settings file.")
        private @Nullable String organization;
    }

    MigrateCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        Plan plan = plan(session, cancellation);
        if (dryRun) {
            show(plan);
            return ExitStatus.OK;
        }
        new PlanText(terminal()).showBriefly(plan);
        Confirmation confirmation = confirm.confirm(session, terminal());
        RunProgress progress = new RunProgress(terminal(), plan);
        RunEnd end = new RunEnd(session, terminal(), decisions);
        try (WatchedRun run = new RunDesk(session).start(confirmation, plan, progress, progress::sample)) {
            run.forward(cancellation);
            end.decide(run, cancellation);
            return end.report(run);
        }
    }

    private Plan plan(Session session, Cancellation cancellation) {
        Planning planning = new Planning(session);
        Fingerprint fingerprint = session.fingerprint(cancellation);
        if (!way.back.isEmpty()) {
            return planning.migrationBack(way.back.getFirst(), way.back.getLast(), fingerprint, cancellation);
        }
        Forward forward = way.forward == null ? new Forward() : way.forward;
        return planning.migration(forward.goal, forward.organization, fingerprint, cancellation);
    }

    private void show(Plan plan) {
        if (json) {
            terminal().json(plan);
        } else {
            new PlanText(terminal()).show(plan);
        }
    }
}
