package org.bmms.console.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bmms.console.base.Json;
import org.bmms.console.database.store.RunRecord;
import org.bmms.console.database.store.StepRecord;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.StepView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import tools.jackson.core.type.TypeReference;

/** A run in full where its journal is no longer on the server. */
public final class RememberedRun {
    private static final TypeReference<Map<String, String>> EVIDENCE = new TypeReference<>() {};

    private RememberedRun() {}

    /**
     * As its journal tells it, or without one as its steps were remembered.
     *
     * @param entries of its journal, as it was audited or copied; may be none
     */
    public static RunView view(RunRecord record, List<StepRecord> steps, List<Entry> entries) {
        Plan plan = Json.read(record.plan(), Plan.class);
        if (!entries.isEmpty()) {
            return RunView.of(plan, entries).leftBehind();
        }
        Map<String, StepRecord> byName =
                steps.stream().collect(Collectors.toMap(StepRecord::name, step -> step, (first, second) -> first));
        return new RunView(
                plan,
                RunState.valueOf(record.state()),
                plan.rollback().stream().anyMatch(step -> byName.containsKey(step.id())),
                plan.steps().stream().map(step -> view(step, byName)).toList(),
                plan.rollback().stream().map(step -> view(step, byName)).toList(),
                null,
                List.of());
    }

    private static StepView view(PlannedStep step, Map<String, StepRecord> byName) {
        StepRecord record = byName.get(step.id());
        return record == null
                ? StepView.notStarted(step)
                : new StepView(
                        step,
                        RunState.valueOf(record.state()),
                        record.milliseconds(),
                        Json.mapper().readValue(record.evidence(), EVIDENCE),
                        null);
    }
}
