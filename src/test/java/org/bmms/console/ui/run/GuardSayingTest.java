package org.bmms.console.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bmms.console.remote.command.GuardState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.ui.run.GuardPicture.Kind;
import org.bmms.console.ui.run.GuardPicture.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said beside the guard: always what happens if nobody does anything. */
class GuardSayingTest {
    private static final Instant NOW = FabricatedRun.BEGAN;
    private static final Duration FULL = Duration.ofMinutes(2);

    @ParameterizedTest
    @CsvSource({
        "120000, CALM, 2, 0",
        "84000, CALM, 1, 24",
        "30000, CALM, 0, 30",
        "29999, WARNING, 0, 30",
        "10000, WARNING, 0, 10",
        "9999, DANGER, 0, 10",
        "1, DANGER, 0, 1",
        "0, DANGER, 0, 0"
    })
    void theLessIsLeftTheLouderItIs(long left, Urgency urgency, long minutes, long seconds) {
        Duration time = Duration.ofMillis(left);

        assertThat(GuardPicture.urgency(time)).isEqualTo(urgency);
        assertThat(RunFigures.clock(time).arguments()).containsExactly(minutes, seconds);
    }

    @Test
    void theFirstOfSeveralGuardsCountsByTheClockOfThisWorkstation() {
        GuardPicture guard = GuardPicture.of(List.of(armed("app1", 90), armed("worker1", 70)), NOW);

        assertThat(guard.kind()).isEqualTo(Kind.ARMED);
        assertThat(guard.hosts()).containsExactly("app1", "worker1");
        assertThat(guard.left(NOW.plusSeconds(10))).contains(Duration.ofSeconds(60));
        assertThat(guard.share(Duration.ofSeconds(60))).isEqualTo(0.5);
        assertThat(guard.left(NOW.plusSeconds(100))).contains(Duration.ZERO);
        assertThat(guard.isDue(NOW.plusSeconds(70))).isTrue();
    }

    @Test
    void oneGuardThatHasActedDecidesForAll() {
        GuardPicture guard =
                GuardPicture.of(List.of(armed("app1", 90), reading("worker1", new GuardState.Fired("restored"))), NOW);

        assertThat(guard.hasDecided()).isTrue();
        assertThat(guard.hosts()).containsExactly("worker1");
    }

    @Test
    void aRunThatWaitsSaysWhenItIsTakenBack() {
        GuardSaying saying = saying(true, false, armed("app1", 84));

        assertThat(saying.title().key()).isEqualTo("ui-run.guard.keep");
        assertThat(saying.text().key()).isEqualTo("ui-run.guard.yours");
        assertThat(saying.text().arguments()).containsExactly("app1", "18:15:26");
        assertThat(saying.counts()).isTrue();
    }

    @Test
    void inTheLastSecondsTheTitleSaysHowManyAreLeft() {
        GuardSaying saying = saying(true, false, armed("app1", 8));

        assertThat(saying.urgency()).isEqualTo(Urgency.DANGER);
        assertThat(saying.title().key()).isEqualTo("ui-run.guard.seconds");
        assertThat(saying.title().arguments()).containsExactly(8L);
    }

    @Test
    void whileStepsRunTheGuardIsRenewedAndNotCountedDown() {
        GuardSaying saying = saying(false, true, armed("app1", 111));

        assertThat(saying.urgency()).isEqualTo(Urgency.CALM);
        assertThat(saying.text().key()).isEqualTo("ui-run.guard.renewed");
    }

    @Test
    void whatIsDueIsSaidAndNotGuessed() {
        assertThat(saying(true, false, armed("app1", 0)).text().key()).isEqualTo("ui-run.guard.due");
    }

    @Test
    void everyOtherStateOfAGuardIsSaidAsWell() {
        assertThat(Stream.of(
                                reading("app1", new GuardState.Absent()),
                                reading("app1", new GuardState.Lost()),
                                reading("app1", new GuardState.Acting()),
                                reading("app1", new GuardState.Fired("restored")),
                                reading("app1", new GuardState.Confirmed()))
                        .map(guard -> saying(true, false, guard).text().key()))
                .containsExactly(
                        "ui-run.guard.not-armed",
                        "ui-run.guard.lost",
                        "ui-run.guard.acting",
                        "ui-run.guard.fired",
                        "ui-run.guard.settled");
        assertThat(saying(true, false).text().key()).isEqualTo("ui-run.guard.none");
    }

    @Test
    void beforeTheWindowIsClosedItIsSaidWhatBecomesOfTheRun() {
        assertThat(LeaveQuestion.consequences(picture(true, false, armed("app1", 84)), NOW, GuardSayingTest::time))
                .extracting(line -> line.key())
                .containsExactly("ui-run.leaving.open", "ui-run.leaving.guard-at", "ui-run.leaving.later");
        assertThat(LeaveQuestion.consequences(picture(false, true, armed("app1", 84)), NOW, GuardSayingTest::time))
                .extracting(line -> line.key())
                .containsExactly("ui-run.leaving.busy", "ui-run.leaving.guard", "ui-run.leaving.later");
    }

    private static GuardReading armed(String host, long seconds) {
        return new GuardReading(host, new GuardState.Armed(Instant.EPOCH), Duration.ofSeconds(seconds), FULL);
    }

    private static GuardReading reading(String host, GuardState state) {
        return new GuardReading(host, state, Duration.ZERO, FULL);
    }

    private static GuardSaying saying(boolean waits, boolean busy, GuardReading... guards) {
        RunPicture picture = picture(waits, busy, guards);
        GuardPicture guard = picture.guard();
        if (guard == null) {
            throw new AssertionError("a switch has a guard, or says that it has none");
        }
        return GuardSaying.of(picture, guard, NOW, GuardSayingTest::time);
    }

    private static String time(Instant at) {
        return at.toString().substring(11, 19);
    }

    private static RunPicture picture(boolean waits, boolean busy, GuardReading... guards) {
        Plan plan = FabricatedRun.activation();
        Event last = waits
                ? new Event.DecisionAwaited()
                : new Event.StepIntended(plan.steps().getFirst().id());
        List<Entry> entries = Stream.of(new Event.Started(plan.hash()), last)
                .map(event -> Entry.next(1, NOW, "ana", "desk", event, Entry.FIRST))
                .toList();
        return RunPicture.of(new RunFacts(
                RunView.of(plan, entries),
                true,
                busy,
                new LockState.Free(),
                List.of(guards),
                NOW,
                Map.of(),
                null,
                List.of()));
    }
}
