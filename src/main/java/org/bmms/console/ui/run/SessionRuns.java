package org.bmms.console.ui.run;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunView;
import org.bmms.console.run.Runs;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.RunDesk;
import org.bmms.console.session.Session;
import org.bmms.console.session.WatchedRun;
import org.bmms.console.target.site.DowntimeReport;

/** The runs of a session. */
public record SessionRuns(Session session) implements RunSource {

    @Override
    public RunInHand start(Plan plan, String typedName, RunSigns signs) {
        Confirmation confirmation = Confirmation.of(session.profile(), typedName);
        return new Watched(desk(signs).start(confirmation, plan, signs, signs::sampled));
    }

    @Override
    public RunInHand takeUp(String runId, String typedName, String reason, RunSigns signs) {
        Confirmation confirmation = Confirmation.of(session.profile(), typedName);
        return new Watched(desk(signs).takeUp(confirmation, runId, reason, signs, signs::sampled));
    }

    private RunDesk desk(RunSigns signs) {
        return new RunDesk(session, signs::checked);
    }

    @Override
    public RunReading read(String runId) {
        Runs runs = session.runs(RunListener.none());
        // The lock first: a run that ends in between is then seen as over, and not as left.
        var lock = runs.holder();
        RunView run = runs.view(runId);
        return new RunReading(run, lock, run.isOver() ? List.of() : guards(run.plan()));
    }

    @Override
    public List<GuardReading> guards(Plan plan) {
        return new RunDesk(session).guards(plan);
    }

    @Override
    public boolean rollsBackOnFailure() {
        return session.profile().policy().rollbackOnFailure();
    }

    private record Watched(WatchedRun run) implements RunInHand {
        @Override
        public RunView view() {
            return run.view();
        }

        @Override
        public RunView forward(Cancellation cancellation) {
            return run.forward(cancellation);
        }

        @Override
        public RunView rollBack(String reason, Cancellation cancellation) {
            return run.rollBack(reason, cancellation);
        }

        @Override
        public RunView keep(Cancellation cancellation) {
            return run.keep(cancellation);
        }

        @Override
        public RunView leave(String note) {
            return run.leave(note);
        }

        @Override
        public Optional<DowntimeReport> downtime() {
            return run.downtime();
        }

        @Override
        public void close() {
            run.close();
        }
    }
}
