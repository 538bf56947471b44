package org.bmms.console.run;

import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Texts;
import org.bmms.console.run.journal.RecordedFailure;

/** What went wrong in a run, in words, for a test's own failure message. */
public final class RunFailures {
    private RunFailures() {}

    /** Of each step that failed or is unknown, its name, code, sentence and detail. */
    public static List<String> of(RunView view) {
        return (view.rollingBack() ? view.rollback() : view.steps())
                .stream().flatMap(RunFailures::of).toList();
    }

    private static Stream<String> of(StepView step) {
        RecordedFailure failure = step.failure();
        return failure == null
                ? Stream.of()
                : Stream.of(step.step().id() + ": " + failure.code() + " "
                        + Texts.english().render(failure.what()) + "\n" + failure.detail());
    }
}
