package org.bmms.console.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.ui.run.OpenRunNotice.Kind;
import org.junit.jupiter.api.Test;

class OpenRunNoticeTest {
    private final Plan plan = FabricatedRun.activation();

    @Test
    void whenEveryRunIsOverThereIsNothingToSay() {
        assertThat(OpenRunNotice.of(List.of(), new LockState.Free())).isEmpty();
        assertThat(OpenRunNotice.of(List.of(run(new Event.Ended(Event.Ending.DONE))), new LockState.Free()))
                .isEmpty();
    }

    @Test
    void aRunThatSomebodyWorksOnCanBeWatched() {
        OpenRunNotice notice = notice(run(new Event.StepIntended("x")), held(true, plan.id()));

        assertThat(notice.kind()).isEqualTo(Kind.UNDER_WAY);
        assertThat(notice.text().arguments()).startsWith("ben", "laptop");
        assertThat(notice.action().key()).isEqualTo("ui-run.notice.watch");
    }

    @Test
    void aRunThatNobodyWorksOnWaitsToBeTakenUp() {
        assertThat(notice(run(new Event.StepIntended("x")), held(false, plan.id()))
                        .kind())
                .isEqualTo(Kind.INTERRUPTED);
        assertThat(notice(run(new Event.StepIntended("x")), held(true, "another"))
                        .kind())
                .isEqualTo(Kind.INTERRUPTED);
        assertThat(notice(run(new Event.StepIntended("x")), new LockState.Free())
                        .kind())
                .isEqualTo(Kind.INTERRUPTED);
    }

    @Test
    void whereOnlyADecisionIsMissingThatIsSaid() {
        OpenRunNotice notice = notice(run(new Event.DecisionAwaited()), new LockState.Free());

        assertThat(notice.kind()).isEqualTo(Kind.DECISION);
        assertThat(notice.runId()).isEqualTo(plan.id());
        assertThat(notice.action().key()).isEqualTo("ui-run.notice.take-up");
    }

    private static OpenRunNotice notice(RunView run, LockState lock) {
        return OpenRunNotice.of(List.of(run), lock).orElseThrow();
    }

    private RunView run(Event last) {
        List<Entry> entries = Stream.of(new Event.Started(plan.hash()), last)
                .map(event -> Entry.next(1, FabricatedRun.BEGAN, "ana", "desk", event, Entry.FIRST))
                .toList();
        return RunView.of(plan, entries);
    }

    private static LockState held(boolean alive, String run) {
        return new LockState.Held(
                new LockOwner("t", "ben", "laptop", 1, FabricatedRun.BEGAN, run), Duration.ofSeconds(1), alive);
    }
}
