package org.bmms.console.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.GuardState;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.ui.control.Mark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is concluded from a run, in every state that it can come to. */
class RunPictureTest {
    private static final Plan PLAN = FabricatedRun.activation();
    private static final String FIRST = PLAN.steps().getFirst().id();
    private static final RecordedFailure WHY =
            new RecordedFailure("ACT-UNIT", "activation", Changed.YES, List.of("app1", "u", "f", "r"), "Traceback");
    private static final Event STARTED = new Event.Started(PLAN.hash());
    private static final Event INTENDED = new Event.StepIntended(FIRST);
    private static final Event DONE = new Event.StepDone(FIRST, true, 5, Map.of("k", "v"));
    private static final Event FAILED = new Event.StepFailed(FIRST, WHY, 7);
    private static final Event UNKNOWN = new Event.StepUnknown(FIRST, WHY);
    private static final Event AWAITED = new Event.DecisionAwaited();
    private static final Event BACK = new Event.RollbackDecided("because");

    @ParameterizedTest
    @MethodSource("inHand")
    void whatMayBeDoneFollowsFromTheState(List<Event> events, boolean busy, List<RunAction> may, @Nullable Mark said) {
        RunPicture picture = picture(events, true, busy, new LockState.Free());

        assertThat(picture.may()).containsExactlyInAnyOrderElementsOf(may);
        assertThat(RunMessage.of(picture).map(RunMessage::mark).orElse(null)).isEqualTo(said);
    }

    static Stream<Arguments> inHand() {
        List<RunAction> stopped = List.of(RunAction.GO_ON, RunAction.ROLL_BACK, RunAction.LEAVE);
        List<RunAction> stoppedBack = List.of(RunAction.GO_ON, RunAction.LEAVE);
        return Stream.of(
                Arguments.of(List.of(STARTED, INTENDED), true, List.of(RunAction.STOP, RunAction.ROLL_BACK), null),
                Arguments.of(List.of(STARTED, INTENDED, FAILED), false, stopped, Mark.BAD),
                Arguments.of(List.of(STARTED, INTENDED, UNKNOWN), false, stopped, Mark.UNKNOWN),
                Arguments.of(List.of(STARTED, INTENDED), false, stopped, Mark.BAD),
                Arguments.of(
                        List.of(STARTED, INTENDED, DONE, AWAITED),
                        false,
                        List.of(RunAction.KEEP, RunAction.ROLL_BACK),
                        null),
                Arguments.of(List.of(STARTED, INTENDED, FAILED, BACK), true, List.of(RunAction.STOP), null),
                Arguments.of(List.of(STARTED, INTENDED, FAILED, BACK), false, stoppedBack, Mark.BAD),
                Arguments.of(List.of(STARTED, new Event.Ended(Event.Ending.DONE)), false, List.of(), Mark.GOOD),
                Arguments.of(
                        List.of(STARTED, BACK, new Event.Ended(Event.Ending.ROLLED_BACK)),
                        false,
                        List.of(),
                        Mark.ROLLED_BACK),
                Arguments.of(
                        List.of(STARTED, INTENDED, FAILED, new Event.Ended(Event.Ending.LEFT)),
                        false,
                        List.of(),
                        Mark.ATTENTION));
    }

    @Test
    void aRunThatNobodyWorksOnIsUnknownWhereItWasUnderWay() {
        RunPicture left = picture(List.of(STARTED, INTENDED), false, false, held(false));

        assertThat(left.holding()).isEqualTo(Holding.LEFT);
        assertThat(left.state()).isEqualTo(RunState.UNKNOWN);
        assertThat(left.steps().getFirst().state()).isEqualTo(RunState.UNKNOWN);
        assertThat(left.may()).containsExactly(RunAction.TAKE_UP);
        assertThat(said(left).title().key()).isEqualTo("ui-run.left");
    }

    @Test
    void aRunThatWaitsWithNobodyAtItSaysSo() {
        RunPicture left = picture(List.of(STARTED, AWAITED), false, false, held(false));

        assertThat(left.waits()).isTrue();
        assertThat(said(left).mark()).isEqualTo(Mark.WAITING_FOR_YOU);
    }

    @Test
    void aRunOfAnotherConsoleIsOnlyWatched() {
        RunPicture other = picture(List.of(STARTED, INTENDED), false, false, held(true));

        assertThat(other.holding()).isEqualTo(Holding.ELSEWHERE);
        assertThat(other.state()).isEqualTo(RunState.RUNNING);
        assertThat(other.may()).isEmpty();
        assertThat(said(other).title().arguments()).containsExactly("ben", "laptop");
    }

    @Test
    void theLastStepIsTheOperatorsOwn() {
        assertThat(decision(List.of(STARTED))).isEqualTo(RunState.NOT_STARTED);
        assertThat(decision(List.of(STARTED, AWAITED))).isEqualTo(RunState.WAITING_FOR_YOU);
        assertThat(decision(List.of(STARTED, AWAITED, new Event.Ended(Event.Ending.DONE))))
                .isEqualTo(RunState.DONE);
        assertThat(decision(List.of(STARTED, AWAITED, BACK, new Event.Ended(Event.Ending.ROLLED_BACK))))
                .isEqualTo(RunState.ROLLED_BACK);
    }

    @Test
    void whatWasDoneIsShownAsRolledBackOnceTheOldStateIsBack() {
        RunPicture back = picture(
                List.of(STARTED, INTENDED, DONE, BACK, new Event.Ended(Event.Ending.ROLLED_BACK)),
                false,
                false,
                new LockState.Free());

        assertThat(back.steps().getFirst().state()).isEqualTo(RunState.ROLLED_BACK);
        assertThat(back.back()).hasSize(PLAN.rollback().size());
        assertThat(said(back).changed()).isEqualTo(Message.of("ui-run.changed.back"));
    }

    @Test
    void whyItWasTakenBackIsSaidWithWhatTheProgramSaid() {
        RunMessage said = said(picture(
                List.of(STARTED, INTENDED, FAILED, BACK, new Event.Ended(Event.Ending.ROLLED_BACK)),
                false,
                false,
                new LockState.Free()));

        assertThat(said.lines().getFirst().key()).isEqualTo("ui-run.over.why");
        assertThat(said.detail()).isEqualTo("Traceback");
    }

    @Test
    void aStepHasItsTimes() {
        RunPicture picture = picture(List.of(STARTED, INTENDED), true, true, new LockState.Free());
        StepRow running = picture.steps().getFirst();
        Instant later = FabricatedRun.BEGAN.plusSeconds(10);

        assertThat(running.elapsed(later)).contains(Duration.ofSeconds(9));
        assertThat(picture.steps().get(1).elapsed(later)).isEmpty();
        assertThat(picture.elapsed(later)).isEqualTo(Duration.ofSeconds(10));
        assertThat(picture(List.of(STARTED, INTENDED, UNKNOWN), true, false, new LockState.Free())
                        .steps()
                        .getFirst()
                        .elapsed(later))
                .isEmpty();
    }

    @Test
    void aGuardThatActedIsShownUntilTheWayBackBegins() {
        List<GuardReading> fired = List.of(
                new GuardReading("app1", new GuardState.Fired("restored"), Duration.ZERO, Duration.ofMinutes(2)));

        assertThat(guarded(List.of(STARTED, AWAITED), fired).guard())
                .extracting(GuardPicture::kind)
                .isEqualTo(GuardPicture.Kind.FIRED);
        assertThat(guarded(List.of(STARTED, AWAITED, BACK), fired).guard()).isNull();
    }

    private static RunMessage said(RunPicture picture) {
        return RunMessage.of(picture).orElseThrow();
    }

    private static RunState decision(List<Event> events) {
        return picture(events, true, false, new LockState.Free())
                .steps()
                .getLast()
                .state();
    }

    private static LockState held(boolean alive) {
        return new LockState.Held(
                new LockOwner("t", "ben", "laptop", 1, FabricatedRun.BEGAN, PLAN.id()), Duration.ofSeconds(2), alive);
    }

    private static RunPicture picture(List<Event> events, boolean inHand, boolean busy, LockState lock) {
        return RunPicture.of(new RunFacts(run(events), inHand, busy, lock, null, null, Map.of(), null, List.of()));
    }

    private static RunPicture guarded(List<Event> events, List<GuardReading> guards) {
        return RunPicture.of(new RunFacts(
                run(events),
                true,
                false,
                new LockState.Free(),
                guards,
                FabricatedRun.BEGAN,
                Map.of(),
                null,
                List.of()));
    }

    private static RunView run(List<Event> events) {
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) {
            entries.add(Entry.next(
                    entries.size() + 1L,
                    FabricatedRun.BEGAN.plusSeconds(entries.size()),
                    "ben",
                    "laptop",
                    event,
                    Entry.FIRST));
        }
        return RunView.of(PLAN, entries);
    }
}
