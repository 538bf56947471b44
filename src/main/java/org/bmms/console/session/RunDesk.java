package org.bmms.console.session;

import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.base.Failure;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunView;
import org.bmms.console.run.Runs;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.site.DowntimeMeter;
import org.bmms.console.target.site.Sample;

/** Starts runs and takes them up again, watched: journal and records are copied, and the site's downtime is measured. */
public final class RunDesk {
    private final Session session;
    private final Procedures procedures;

    public RunDesk(Session session) {
        this.session = session;
        this.procedures = new Procedures(session);
    }

    /**
     * Starts a plan's run; nothing of it is done yet.
     *
     * @param samples told every probe of the site while the run may interrupt it
     * @throws org.bmms.console.base.FailureException {@code CONFIRM-NAME}, or a code of {@link Runs#start}
     */
    public WatchedRun start(Confirmation confirmation, Plan plan, RunListener listener, Consumer<Sample> samples) {
        confirmation.requireFor(plan.environment());
        RunMirror mirror = mirror(plan, List.of());
        Runs runs = session.runs(new Both(listener, mirror));
        return watched(plan, mirror, samples, () -> runs.start(plan, procedures.of(plan)));
    }

    /**
     * Takes up a run that is not over.
     *
     * @param reason why the lock may be taken from a holder that is not alive
     * @throws org.bmms.console.base.FailureException {@code CONFIRM-NAME}, or a code of {@link Runs#takeUp}
     */
    public WatchedRun takeUp(
            Confirmation confirmation, String runId, String reason, RunListener listener, Consumer<Sample> samples) {
        confirmation.requireFor(session.profile().name());
        RunView before = session.runs(RunListener.none()).view(runId);
        RunMirror mirror = mirror(before.plan(), before.entries());
        Runs runs = session.runs(new Both(listener, mirror));
        return watched(before.plan(), mirror, samples, () -> runs.takeUp(runId, procedures::of, reason));
    }

    /**
     * The run that is not over.
     *
     * @throws org.bmms.console.base.FailureException {@code RUN-NONE-OPEN}
     */
    public RunView open() {
        RunView open = session.runs(RunListener.none()).open();
        if (open == null) {
            throw Failure.unchanged(
                            SessionFailure.NO_OPEN_RUN, session.profile().name())
                    .asException();
        }
        return open;
    }

    private RunMirror mirror(Plan plan, List<Entry> before) {
        return new RunMirror(
                plan, before, session.records().store(), session.files().journals());
    }

    private WatchedRun watched(Plan plan, RunMirror mirror, Consumer<Sample> samples, Begin begin) {
        DowntimeMeter meter = Procedures.interruptsTheSite(plan)
                ? DowntimeMeter.start(
                        session.target().site(), session.profile().site().health(), samples)
                : null;
        try {
            return new WatchedRun(begin.run(), mirror, meter);
        } catch (RuntimeException e) {
            if (meter != null) {
                meter.close();
            }
            throw e;
        }
    }

    private interface Begin {
        RunSession run();
    }

    /** Two listeners as one. */
    private record Both(RunListener first, RunListener second) implements RunListener {
        @Override
        public void recorded(Entry entry) {
            first.recorded(entry);
            second.recorded(entry);
        }

        @Override
        public void progress(String step, long done, long total, org.bmms.console.base.Message what) {
            first.progress(step, done, total, what);
            second.progress(step, done, total, what);
        }

        @Override
        public void logged(String step, org.bmms.console.base.Message line) {
            first.logged(step, line);
            second.logged(step, line);
        }
    }
}
