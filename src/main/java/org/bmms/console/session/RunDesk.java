package org.bmms.console.session;

import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.audit.notification.Notifications;
import org.bmms.console.audit.notification.RunNotifier;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.DeploymentPlanner;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.RunSession;
import org.bmms.console.run.RunView;
import org.bmms.console.run.Runs;
import org.bmms.console.run.guard.Guard;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.site.DowntimeMeter;
import org.bmms.console.target.site.Sample;
import org.bmms.console.verification.CheckResult;

/** Starts runs and takes them up again, watched: journal and records are copied, and the site's downtime is measured. */
public final class RunDesk {
    private final Session session;
    private final Procedures procedures;

    public RunDesk(Session session) {
        this(session, result -> {});
    }

    /**
     * A desk whose runs tell what their verification finds.
     *
     * @param checks told every result as it is known, on the run's thread
     */
    public RunDesk(Session session, Consumer<CheckResult> checks) {
        this.session = session;
        this.procedures = new Procedures(session, checks);
    }

    /**
     * Starts a plan's run; nothing of it is done yet.
     *
     * @param samples told every probe of the site while the run may interrupt it
     * @throws org.bmms.console.base.FailureException {@code CONFIRM-NAME}, or a code of {@link Runs#start}
     */
    public WatchedRun start(Confirmation confirmation, Plan plan, RunListener listener, Consumer<Sample> samples) {
        confirmation.requireFor(plan.environment());
        if (plan.kind().equals(DeploymentPlanner.KIND)) {
            session.deployments().begin(plan);
        }
        RunMirror mirror = mirror(plan, List.of());
        Runs runs = session.runs(new Several(List.of(listener, mirror, notifier(plan, List.of()))));
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
        Runs runs = session.runs(new Several(List.of(listener, mirror, notifier(before.plan(), before.entries()))));
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

    /** The guards of a plan as they are now, one for each host that has one; empty for a plan without guards. */
    public List<GuardReading> guards(Plan plan) {
        return procedures.of(plan).guards().stream().map(Guard::reading).toList();
    }

    private RunMirror mirror(Plan plan, List<Entry> before) {
        return new RunMirror(
                plan,
                before,
                session.records().store(),
                session.audit(),
                session.files().journals());
    }

    /** Secrets are asked for before anything is begun, since nobody is asked in the middle of a switch. */
    private RunListener notifier(Plan plan, List<Entry> before) {
        Notifications notifications = session.notifications();
        notifications.prepare();
        return new RunNotifier(Procedures.announced(plan), before, notifications::tell);
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

    /** Several listeners as one. */
    private record Several(List<RunListener> all) implements RunListener {
        @Override
        public void recorded(Entry entry) {
            all.forEach(listener -> listener.recorded(entry));
        }

        @Override
        public void progress(String step, long done, long total, Message what) {
            all.forEach(listener -> listener.progress(step, done, total, what));
        }

        @Override
        public void logged(String step, Message line) {
            all.forEach(listener -> listener.logged(step, line));
        }
    }
}
