package org.bmms.console.cli;

import java.time.Instant;
import java.util.List;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.RecordedFailure;
import org.jspecify.annotations.Nullable;

/**
 * A run on one line.
 *
 * @param id its name
 * @param kind what it does
 * @param state where it stands
 * @param operator who began it
 * @param began when, by that console's clock
 * @param steps how many steps are done, of how many
 * @param failure the code of what stopped it
 */
record RunSummary(
        String id,
        String kind,
        String state,
        String operator,
        @Nullable Instant began,
        String steps,
        @Nullable String failure) {

    static RunSummary of(RunView run) {
        var steps = run.rollingBack() ? run.rollback() : run.steps();
        long done = steps.stream()
                .filter(step -> step.state() == org.bmms.console.run.RunState.DONE)
                .count();
        return new RunSummary(
                run.plan().id(),
                run.plan().kind(),
                run.state().name(),
                run.plan().operator(),
                run.began().orElse(null),
                done + "/" + steps.size() + (run.rollingBack() ? " back" : ""),
                run.failure().map(RecordedFailure::code).orElse(null));
    }

    static void show(Terminal terminal, List<RunSummary> runs) {
        Table table = new Table(List.of("run", "kind", "state", "operator", "began", "steps", "stopped by"));
        for (RunSummary run : runs) {
            table.row(
                    run.id,
                    run.kind,
                    run.state.replace('_', ' ').toLowerCase(java.util.Locale.ROOT),
                    run.operator,
                    run.began == null ? "-" : Figures.time(run.began),
                    run.steps,
                    run.failure == null ? "-" : run.failure);
        }
        table.show(terminal);
    }
}
