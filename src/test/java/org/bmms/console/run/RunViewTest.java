package org.bmms.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bmms.console.base.Changed;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunViewTest {
    private static final Event STARTED = new Event.Started("h");
    private static final Event INTENDED = new Event.StepIntended("a");
    private static final Event DONE = new Event.StepDone("a", true, 5, Map.of("k", "v"));
    private static final RecordedFailure WHY = new RecordedFailure("X-Y", "run", Changed.NO, List.of(), null);
    private static final Event FAILED = new Event.StepFailed("a", WHY, 7);
    private static final Event UNKNOWN = new Event.StepUnknown("a", WHY);
    private static final Event DECISION = new Event.DecisionAwaited();
    private static final Event BACK = new Event.RollbackDecided("why");
    private static final Event UNDO_INTENDED = new Event.StepIntended("undo-a");
    private static final Event UNDO_DONE = new Event.StepDone("undo-a", true, 5, Map.of());

    private final TestConsole console = new TestConsole(new MemoryServer(), "ana");
    private final Plan plan = console.plan(
            "r1", TestProcedure.of(TestStep.write("a"), TestStep.write("b")).back(TestStep.unwrite("a")));

    @ParameterizedTest
    @MethodSource("sequences")
    void theStatesFollowFromTheEvents(List<Event> events, RunState run, RunState step, RunState leftBehind) {
        RunView view = view(events);

        assertThat(view.state()).isEqualTo(run);
        assertThat(view.steps().getFirst().state()).isEqualTo(step);
        assertThat(view.leftBehind().state()).isEqualTo(leftBehind);
        assertThat(view.isOver()).isEqualTo(!events.isEmpty() && events.getLast() instanceof Event.Ended);
    }

    static Stream<Arguments> sequences() {
        RunState none = RunState.NOT_STARTED;
        RunState running = RunState.RUNNING;
        RunState failed = RunState.FAILED;
        RunState unknown = RunState.UNKNOWN;
        RunState done = RunState.DONE;
        RunState waiting = RunState.WAITING_FOR_YOU;
        return Stream.of(
                Arguments.of(List.of(), none, none, none),
                Arguments.of(List.of(STARTED), running, none, unknown),
                Arguments.of(List.of(STARTED, INTENDED), running, running, unknown),
                Arguments.of(List.of(STARTED, INTENDED, DONE), running, done, unknown),
                Arguments.of(List.of(STARTED, INTENDED, FAILED), failed, failed, failed),
                Arguments.of(List.of(STARTED, INTENDED, UNKNOWN), unknown, unknown, unknown),
                Arguments.of(List.of(STARTED, INTENDED, UNKNOWN, DONE), running, done, unknown),
                Arguments.of(List.of(STARTED, INTENDED, UNKNOWN, FAILED), failed, failed, failed),
                Arguments.of(List.of(STARTED, INTENDED, FAILED, INTENDED), running, running, unknown),
                Arguments.of(List.of(STARTED, INTENDED, FAILED, new Event.Resumed()), running, failed, unknown),
                Arguments.of(List.of(STARTED, INTENDED, DONE, DECISION), waiting, done, waiting),
                Arguments.of(
                        List.of(STARTED, DECISION, new Event.GuardFired("app1", "restored")), waiting, none, waiting),
                Arguments.of(List.of(STARTED, INTENDED, DONE, ended(Event.Ending.DONE)), done, done, done),
                Arguments.of(List.of(STARTED, INTENDED, FAILED, new Event.Noted("n")), failed, failed, failed),
                Arguments.of(List.of(STARTED, INTENDED, FAILED, ended(Event.Ending.LEFT)), failed, failed, failed),
                Arguments.of(List.of(STARTED, INTENDED, FAILED, BACK), running, failed, unknown),
                Arguments.of(
                        List.of(
                                STARTED,
                                INTENDED,
                                FAILED,
                                BACK,
                                UNDO_INTENDED,
                                UNDO_DONE,
                                ended(Event.Ending.ROLLED_BACK)),
                        RunState.ROLLED_BACK,
                        failed,
                        RunState.ROLLED_BACK));
    }

    @Test
    void aStepShowsItsTimeItsEvidenceAndItsFailure() {
        assertThat(view(List.of(STARTED, INTENDED, DONE)).steps().getFirst())
                .satisfies(s -> assertThat(s.milliseconds()).isEqualTo(5))
                .satisfies(s -> assertThat(s.evidence()).containsEntry("k", "v"));
        assertThat(view(List.of(STARTED, INTENDED, FAILED)).steps().getFirst().failure())
                .isEqualTo(WHY);
    }

    @Test
    void afterTheDecisionToRollBackTheStepsBackAreTheOnesThatMove() {
        RunView view = view(List.of(STARTED, INTENDED, FAILED, BACK, UNDO_INTENDED));

        assertThat(view.rollingBack()).isTrue();
        assertThat(view.rollback()).extracting(StepView::state).containsExactly(RunState.RUNNING);
        assertThat(view.leftBehind().rollback()).extracting(StepView::state).containsExactly(RunState.UNKNOWN);
        assertThat(view.steps()).extracting(StepView::state).containsExactly(RunState.FAILED, RunState.NOT_STARTED);
    }

    @Test
    void itTellsWhichGuardActed() {
        assertThat(view(List.of(STARTED)).guardFired()).isNull();
        assertThat(view(List.of(STARTED, new Event.GuardFired("app2", "restored")))
                        .guardFired())
                .isEqualTo("app2");
    }

    @Test
    void itBeganWithItsFirstEntry() {
        assertThat(view(List.of()).began()).isEmpty();
        assertThat(view(List.of(STARTED)).began()).contains(Instant.EPOCH);
    }

    private static Event ended(Event.Ending ending) {
        return new Event.Ended(ending);
    }

    private RunView view(List<Event> events) {
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) {
            entries.add(Entry.next(entries.size() + 1L, Instant.EPOCH, "ana", "pc", event, Entry.FIRST));
        }
        return RunView.of(plan, entries);
    }
}
