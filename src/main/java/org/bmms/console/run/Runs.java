package org.bmms.console.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.DirectoryEntry;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.MakeDirectory;
import org.bmms.console.remote.command.MoveFile;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.RemoveTree;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.Journal;
import org.bmms.console.run.journal.JournalText;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.lock.RunLock;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlanFailure;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.step.Step;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs on a target: starting one, finding them, taking one up again. */
public final class Runs {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final RunEnvironment environment;
    private final StateDirectory directory;
    private final RunLock lock;

    public Runs(RunEnvironment environment) {
        this.environment = environment;
        this.directory = environment.directory();
        this.lock = new RunLock(directory);
    }

    /**
     * Starts a plan's run: takes the lock, makes sure that the target is still the one the plan was made for, and
     * writes the plan to the server. Nothing of the plan is done yet.
     *
     * @throws FailureException {@code PLAN-EXPIRED}, {@code PLAN-DRIFTED}, {@code PLAN-DIFFERENT}, {@code LOCK-HELD}
     */
    public RunSession start(Plan plan, Procedure procedure) {
        refuseOther(plan, procedure);
        if (plan.expiredAt(environment.timing().clock().instant())) {
            throw Failure.unchanged(PlanFailure.EXPIRED, plan.id(), plan.expires())
                    .asException();
        }
        directory.prepare();
        LockOwner owner = owner(plan.id());
        LockOwner before = take(owner);
        boolean made = false;
        try {
            List<Message> drift = procedure.drift(plan);
            if (!drift.isEmpty()) {
                throw drifted(plan, drift).asException();
            }
            made = directory.run(new MakeDirectory(directory.run(plan.id()), "700"));
            if (!made && !neverBegan(plan.id())) {
                throw wrongState(view(plan.id()));
            }
            String file = planFile(plan.id());
            directory.run(new WriteFile(file + ".new", plan.toJson().getBytes(StandardCharsets.UTF_8)));
            directory.run(new MoveFile(file + ".new", file));
            return session(plan, procedure, owner, before, "its run was over");
        } catch (RuntimeException e) {
            giveUp(owner, made ? directory.run(plan.id()) : null, e);
            throw e;
        }
    }

    /** Takes the lock, also from a holder that died without leaving a run that somebody could resume. */
    private @Nullable LockOwner take(LockOwner owner) {
        boolean abandoned = lock.state() instanceof LockState.Held held && !held.alive() && !hasOpenRun(held.owner());
        if (abandoned) {
            return lock.takeOver(owner, "its run was over");
        }
        lock.take(owner);
        return null;
    }

    private boolean hasOpenRun(@Nullable LockOwner holder) {
        if (holder == null || neverBegan(holder.run())) {
            return false;
        }
        return !view(holder.run()).isOver();
    }

    private static Failure drifted(Plan plan, List<Message> drift) {
        List<Object> arguments = new ArrayList<>(List.of(plan.id(), drift.getFirst(), drift.size()));
        arguments.addAll(drift);
        return new Failure(PlanFailure.DRIFTED, Changed.NO, arguments, null);
    }

    private boolean neverBegan(String runId) {
        JournalText text = Journal.read(directory, runId);
        return text.entries().isEmpty() && text.broken() == null;
    }

    private static FailureException wrongState(RunView view) {
        return Failure.unchanged(
                        RunFailure.WRONG_STATE, view.plan().id(), view.state().name())
                .asException();
    }

    /** Gives the lock back, and removes what was made of a run that did not begin. */
    private void giveUp(LockOwner owner, @Nullable String made, RuntimeException why) {
        try {
            if (made != null) {
                directory.run(new RemoveTree(made));
            }
            lock.release(owner);
        } catch (FailureException e) {
            why.addSuppressed(e);
        }
    }

    private RunSession session(
            Plan plan, Procedure procedure, LockOwner owner, @Nullable LockOwner before, String reason) {
        Journal journal = Journal.open(
                directory, plan.id(), environment.author(), environment.timing().clock(), environment::recorded);
        Hold hold = new Hold(lock, owner, environment.timing());
        RunView view = RunView.of(plan, journal.entries());
        if (view.isOver()) {
            throw wrongState(view);
        }
        RunRecord record = new RunRecord(journal, hold, environment.timing());
        boolean begins = journal.entries().isEmpty();
        if (begins) {
            record.write(new Event.Started(plan.hash()));
        }
        if (before != null) {
            record.write(new Event.TakenOver(
                    before.operator() + "@" + before.workstation(),
                    environment.redactor().redact(reason)));
        }
        if (!begins) {
            record.write(new Event.Resumed());
        }
        return new RunSession(plan, procedure, journal, hold, environment);
    }

    /**
     * Takes up a run that is not over. One that never began is not taken up but started again, since only then is it
     * made sure that its plan still fits.
     *
     * @param procedures makes the procedure of a plan
     * @param reason why the lock may be taken from a holder that is not alive; kept in the journal
     * @throws FailureException {@code RUN-UNKNOWN}, {@code RUN-STATE}, {@code LOCK-HOLDER-ALIVE}, {@code LOCK-HELD} by
     *     another run that is not over, {@code PLAN-DIFFERENT}
     */
    public RunSession takeUp(String runId, Function<Plan, Procedure> procedures, String reason) {
        RunView view = view(runId);
        if (view.isOver() || view.entries().isEmpty()) {
            throw wrongState(view);
        }
        Plan plan = view.plan();
        Procedure procedure = procedures.apply(plan);
        refuseOther(plan, procedure);
        if (lock.state() instanceof LockState.Held held
                && held.owner() != null
                && !held.owner().run().equals(runId)
                && hasOpenRun(held.owner())) {
            throw RunLock.failure(RunFailure.LOCKED, held);
        }
        LockOwner owner = owner(runId);
        LockOwner before = lock.takeOver(owner, reason);
        try {
            return session(plan, procedure, owner, before, reason);
        } catch (RuntimeException e) {
            try {
                lock.leave(owner);
            } catch (FailureException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** Who holds the target now. */
    public LockState holder() {
        return lock.state();
    }

    /** All runs, the newest first; one that nobody runs is shown as unknown where it was under way. */
    public List<RunView> list() {
        LockState holder = lock.state();
        List<RunView> views = new ArrayList<>();
        // They are small and many, so that the way to the server and back is what takes time.
        List<Beside<Optional<RunView>>> readings = entries().stream()
                .map(entry -> Beside.begin(() -> listed(entry.name())))
                .toList();
        try {
            readings.forEach(reading -> reading.result().ifPresent(v -> views.add(shown(v, holder))));
        } finally {
            readings.forEach(Beside::close);
        }
        views.sort(Comparator.comparing((RunView v) -> v.plan().created()).reversed());
        return views;
    }

    /** The run that is not over, or null. */
    public @Nullable RunView open() {
        return list().stream().filter(v -> !v.isOver()).findFirst().orElse(null);
    }

    /**
     * One run as its journal tells it.
     *
     * @throws FailureException {@code RUN-UNKNOWN}, {@code RUN-JOURNAL-BROKEN}
     */
    public RunView view(String runId) {
        Plan plan = plan(runId);
        JournalText text = Journal.read(directory, runId);
        if (text.broken() != null) {
            throw Failure.unchanged(RunFailure.JOURNAL_BROKEN, runId, text.broken())
                    .asException();
        }
        if (!text.entries().isEmpty()
                && text.entries().getFirst().event() instanceof Event.Started(String planHash)
                && !planHash.equals(plan.hash())) {
            throw Failure.unchanged(PlanFailure.ALTERED, runId).asException();
        }
        return RunView.of(plan, text.entries());
    }

    /** A run in the list; empty if it never began or its plan cannot be read, unknown if its journal is broken. */
    private Optional<RunView> listed(String runId) {
        try {
            return Optional.of(view(runId)).filter(v -> !v.entries().isEmpty());
        } catch (FailureException e) {
            FailureCode code = e.failure().code();
            if (code == RunFailure.JOURNAL_BROKEN) {
                List<Entry> whole = Journal.read(directory, runId).entries();
                return Optional.of(RunView.of(plan(runId), whole).untrusted());
            }
            if (code == RunFailure.NO_SUCH_RUN || code instanceof PlanFailure) {
                LOG.info("run {} is not listed: {}", runId, code.code());
                return Optional.empty();
            }
            throw e;
        }
    }

    private static RunView shown(RunView view, LockState holder) {
        return holder.isAliveFor(view.plan().id()) ? view : view.leftBehind();
    }

    private List<DirectoryEntry> entries() {
        try {
            return directory.run(new ListDirectory(directory.runs()));
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                return List.of();
            }
            throw e;
        }
    }

    private Plan plan(String runId) {
        if (!runId.matches("[A-Za-z0-9._-]+") || runId.startsWith(".")) {
            throw Failure.unchanged(RunFailure.NO_SUCH_RUN, runId).asException();
        }
        try {
            Plan plan = Plan.fromJson(new String(directory.run(new ReadFile(planFile(runId))), StandardCharsets.UTF_8));
            if (!plan.id().equals(runId)) {
                throw Failure.unchanged(PlanFailure.ALTERED, runId).asException();
            }
            return plan;
        } catch (FailureException e) {
            if (e.failure().code() == RemoteFailure.FILE_MISSING) {
                throw Failure.unchanged(RunFailure.NO_SUCH_RUN, runId).asException(e);
            }
            throw e;
        }
    }

    private static void refuseOther(Plan plan, Procedure procedure) {
        boolean same = Json.write(plan.steps()).equals(Json.write(planned(procedure.steps())))
                && Json.write(plan.rollback()).equals(Json.write(planned(procedure.rollback())));
        if (!same) {
            throw Failure.unchanged(PlanFailure.DIFFERENT, plan.id()).asException();
        }
    }

    private static List<PlannedStep> planned(List<Step> steps) {
        return steps.stream().map(Step::planned).toList();
    }

    private LockOwner owner(String runId) {
        return new LockOwner(
                UUID.randomUUID().toString(),
                environment.author().operator(),
                environment.author().workstation(),
                ProcessHandle.current().pid(),
                environment.timing().clock().instant(),
                runId);
    }

    private String planFile(String runId) {
        return directory.run(runId) + "/plan.json";
    }
}
