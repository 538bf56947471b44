package org.bmms.console.cli;

import java.util.Optional;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.base.Cancellation;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunView;
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

/** Switches back to OBCMS mode, or puts a whole database back (checklist § Rollback Procedures). */
@Command(
        name = "rollback",
        description = {
            "Switches back to OBCMS mode, in seconds. The database stays as it is.",
            "With --full, a backup is restored beside the database and takes its place; the former one is kept."
        })
final class RollbackCommand extends EnvironmentCommand {
    @Mixin
    private final ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private final DecisionOptions decisions = new DecisionOptions();

    @ArgGroup(exclusive = false)
    private @Nullable Full full;

    /** A full database rollback. */
    static final class Full {
        @Option(names = "--full", required = true, description = "Restore a backup as well.")
        private boolean wanted;

        @Option(names = "--backup", required = true, paramLabel = "ID", description = "Which; see 'backup list'.")
        private String backup = "";
    }

    RollbackCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        Optional<RunView> open = session.runs(RunListener.none()).list().stream()
                .filter(run -> !run.isOver())
                .findFirst();
        if (full == null && open.filter(RollbackCommand::isActivation).isPresent()) {
            return openRun(session, open.get(), cancellation);
        }
        Plan plan = plan(session, cancellation);
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

    private static boolean isActivation(RunView run) {
        return run.plan().kind().equals(SwitchPlanner.ACTIVATION);
    }

    /** An activation that is not over has its own way back, and the lock. */
    private ExitStatus openRun(Session session, RunView open, Cancellation cancellation) {
        terminal().say("cli.rollback.open", open.plan().id());
        Confirmation confirmation = confirm.confirm(session, terminal());
        RunProgress progress = new RunProgress(terminal(), open.plan());
        try (WatchedRun run = new RunDesk(session)
                .takeUp(confirmation, open.plan().id(), decisions.reason(), progress, progress::sample)) {
            RunView view = run.rollBack(decisions.reason(), cancellation);
            new RunEnd(session, terminal(), decisions).report(run);
            return view.isOver() ? ExitStatus.OK : RunEnd.status(view);
        }
    }

    private Plan plan(Session session, Cancellation cancellation) {
        Planning planning = new Planning(session);
        if (full == null || !full.wanted) {
            return planning.rollback(session.fingerprint(cancellation));
        }
        Fingerprint fingerprint = session.fingerprint(cancellation);
        DataLossText text = new DataLossText(terminal());
        text.show(planning.dataLoss(full.backup, fingerprint, cancellation, text));
        return planning.fullRollback(full.backup, fingerprint);
    }
}
