package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.StepView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.ui.work.WorkStage;
import org.jspecify.annotations.Nullable;

/** The steps of a run as rows. */
final class StepRows {
    static final String DECISION = "decision";

    private final RunView run;
    private final Map<String, WorkStage> stages;
    private final Map<String, Instant> begun = new HashMap<>();
    private final Set<String> found = new HashSet<>();
    private @Nullable Instant awaited;
    private @Nullable Instant decided;

    StepRows(RunView run, Map<String, WorkStage> stages) {
        this.run = run;
        this.stages = stages;
        run.entries().forEach(this::read);
    }

    private void read(Entry entry) {
        switch (entry.event()) {
            case Event.StepIntended step -> begun.put(step.step(), entry.at());
            case Event.StepDone step -> {
                if (!step.applied()) {
                    found.add(step.step());
                }
            }
            case Event.DecisionAwaited _ -> {
                awaited = awaited == null ? entry.at() : awaited;
                decided = null;
            }
            case Event.RollbackDecided _, Event.Ended _ -> decided = decided == null ? entry.at() : decided;
            default -> {}
        }
    }

    /** The steps forward, and last the operator's own where the run waits for one. */
    List<StepRow> forward(boolean awaitsDecision) {
        List<StepRow> rows = new ArrayList<>();
        for (StepView step : run.steps()) {
            boolean takenBack = run.state() == RunState.ROLLED_BACK && step.state() == RunState.DONE;
            rows.add(row(rows.size() + 1, step, takenBack ? RunState.ROLLED_BACK : step.state()));
        }
        if (awaitsDecision) {
            rows.add(decision(rows.size() + 1));
        }
        return List.copyOf(rows);
    }

    /** The steps back; empty before that is decided. */
    List<StepRow> back() {
        if (!run.rollingBack()) {
            return List.of();
        }
        List<StepRow> rows = new ArrayList<>();
        run.rollback().forEach(step -> rows.add(row(rows.size() + 1, step, step.state())));
        return List.copyOf(rows);
    }

    private StepRow row(int number, StepView step, RunState state) {
        String id = step.step().id();
        return new StepRow(
                number,
                id,
                step.step().intent(),
                state,
                state == RunState.RUNNING ? begun.get(id) : null,
                Duration.ofMillis(step.milliseconds()),
                found.contains(id),
                step.evidence(),
                step.failure(),
                state == RunState.RUNNING ? stages.get(id) : null);
    }

    private StepRow decision(int number) {
        RunState state = decisionState();
        boolean waits = state == RunState.WAITING_FOR_YOU;
        Instant from = awaited;
        Duration took = from == null ? Duration.ZERO : Duration.between(from, decided == null ? from : decided);
        return new StepRow(
                number,
                DECISION,
                Message.of("ui-run.decision"),
                state,
                waits ? from : null,
                took,
                false,
                Map.of(),
                null,
                null);
    }

    private RunState decisionState() {
        if (run.state() == RunState.WAITING_FOR_YOU && !run.rollingBack()) {
            return RunState.WAITING_FOR_YOU;
        }
        if (run.state() == RunState.DONE) {
            return RunState.DONE;
        }
        return run.state() == RunState.ROLLED_BACK && awaited != null ? RunState.ROLLED_BACK : RunState.NOT_STARTED;
    }
}
