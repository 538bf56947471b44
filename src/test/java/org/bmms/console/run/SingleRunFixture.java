package org.bmms.console.run;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.StepContext;

/** One console and one run of given steps. */
abstract class SingleRunFixture {
    static final String A = TestStep.file("a");

    final MemoryServer server = new MemoryServer();
    final TestConsole console = new TestConsole(server, "ana");
    final Cancellation operator = new Cancellation();

    static TestStep acting(Consumer<StepContext> acting) {
        return TestStep.of("a", c -> Probed.notDone(), acting);
    }

    RunView run(TestStep... steps) {
        TestProcedure procedure = TestProcedure.of(steps);
        try (RunSession session = console.runs().start(console.plan("r1", procedure), procedure)) {
            return session.forward(operator);
        }
    }

    Event.StepDone done() {
        return (Event.StepDone) console.recorded.stream()
                .map(e -> e.event())
                .filter(Event.StepDone.class::isInstance)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    RecordedFailure failure() {
        return console.recorded.stream()
                .map(e -> e.event())
                .flatMap(e -> switch (e) {
                    case Event.StepFailed f -> Stream.of(f.failure());
                    case Event.StepUnknown u -> Stream.of(u.failure());
                    default -> Stream.empty();
                })
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}
