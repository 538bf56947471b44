package org.bmms.console.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.DirectoryEntry;
import org.bmms.console.remote.command.ListDirectory;
import org.bmms.console.remote.command.MakeDirectory;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.WriteFile;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.Journal;
import org.bmms.console.run.journal.JournalText;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.lock.RunLock;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlanFailure;
import org.bmms.console.run.step.Step;
import org.jspecify.annotations.Nullable;

/** The runs on a target: starting one, finding them, taking one up again. */
public final class Runs {
    private final RunEnvironment environment;
    private final StateDirectory directory;
    private final RunLock lock;
    private final String token = UUID.randomUUID().toString();

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
            throw Failure.unchanged(
                            PlanFailure.EXPIRED, plan.id(), plan.expires().toString())
                    .asException();
        }
        directory.prepare();
        LockOwner owner = owner(plan.id());
        lock.take(owner);
        try {
            List<Message> drift = procedure.drift(plan);
            if (!drift.isEmpty()) {
                throw Failure.unchanged(PlanFailure.DRIFTED, plan.id(), drift.getFirst(), drift.size())
                        .asException();
            }
            directory.run(new MakeDirectory(directory.run(plan.id()), "700"));
            directory.run(new WriteFile(planFile(plan.id()), plan.toJson().getBytes(StandardCharsets.UTF_8)));
        } catch (RuntimeException e) {
            lock.release(owner);
            throw e;
        }
        Journal journal = Journal.begin(
                directory,
                plan.id(),
                environment.author(),
                environment.timing().clock(),
                environment.listener()::recorded);
        journal.append(new Event.Started(plan.hash()));
        return new RunSession(plan, procedure, journal, lock, owner, environment);
    }

    /**
     * Takes up a run that is not over.
     *
     * @param procedures makes the procedure of a plan
     * @param reason why the lock may be taken from a holder that is not alive; kept in the journal
     * @throws FailureException {@code RUN-UNKNOWN}, {@code RUN-STATE}, {@code LOCK-HOLDER-ALIVE},
     *     {@code PLAN-DIFFERENT}
     */
    public RunSession takeUp(String runId, Function<Plan, Procedure> procedures, String reason) {
        Plan plan = plan(runId);
        if (view(runId).isOver()) {
            throw Failure.unchanged(
                            RunFailure.WRONG_STATE, runId, view(runId).state().name())
                    .asException();
        }
        Procedure procedure = procedures.apply(plan);
        refuseOther(plan, procedure);
        LockOwner owner = owner(runId);
        LockOwner before = lock.takeOver(owner, reason);
        Journal journal = Journal.open(
                directory, runId, environment.author(), environment.timing().clock(), environment.listener()::recorded);
        if (before != null) {
            journal.append(new Event.TakenOver(
                    before.operator() + "@" + before.workstation(),
                    environment.redactor().redact(reason)));
        }
        journal.append(new Event.Resumed());
        return new RunSession(plan, procedure, journal, lock, owner, environment);
    }

    /** Who holds the target now. */
    public LockState holder() {
        return lock.state();
    }

    /** All runs, the newest first; one that nobody runs is shown as unknown where it was under way. */
    public List<RunView> list() {
        LockState holder = lock.state();
        List<RunView> views = new ArrayList<>();
        for (DirectoryEntry entry : entries()) {
            views.add(shown(view(entry.name()), holder));
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
        return RunView.of(plan, text.entries());
    }

    private static RunView shown(RunView view, LockState holder) {
        boolean beingRun = holder instanceof LockState.Held held
                && held.alive()
                && held.owner() != null
                && held.owner().run().equals(view.plan().id());
        return beingRun ? view : view.leftBehind();
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
            return Plan.fromJson(new String(directory.run(new ReadFile(planFile(runId))), StandardCharsets.UTF_8));
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

    private static List<org.bmms.console.run.plan.PlannedStep> planned(List<Step> steps) {
        return steps.stream().map(Step::planned).toList();
    }

    private LockOwner owner(String runId) {
        return new LockOwner(
                token,
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
