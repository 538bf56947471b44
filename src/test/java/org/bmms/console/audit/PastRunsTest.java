package org.bmms.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.audit.PastRun.Origin;
import org.bmms.console.base.Json;
import org.bmms.console.base.Texts;
import org.bmms.console.database.store.RunRecord;
import org.bmms.console.database.store.StepRecord;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Event;
import org.junit.jupiter.api.Test;

class PastRunsTest {
    private static final Duration DOWNTIME = Duration.ofMillis(3_100);

    @Test
    void theServersJournalCountsAndTheRecordsAddTheDowntime() {
        RunView run = RunExamples.rolledBack("r1");
        RunRecord stale = RunExamples.record(RunExamples.done("r1"), DOWNTIME);

        PastRun past = PastRuns.merged(List.of(run), List.of(stale)).getFirst();

        assertThat(past.state()).isEqualTo(RunState.ROLLED_BACK);
        assertThat(past.origin()).isEqualTo(Origin.SERVER);
        assertThat(past.downtime()).isEqualTo(DOWNTIME);
        assertThat(past.took()).contains(Duration.ofSeconds(8));
    }

    @Test
    void runsThatAreNoLongerOnTheServerStayInTheListWhereTheyBegan() {
        RunView newer = RunExamples.view(
                RunExamples.plan("r2", "rollback", RunExamples.BEGIN.plusSeconds(900)),
                RunExamples.BEGIN.plusSeconds(900),
                new Event.Started("h"));

        List<PastRun> runs =
                PastRuns.merged(List.of(newer), List.of(RunExamples.record(RunExamples.done("r1"), DOWNTIME)));

        assertThat(runs).extracting(PastRun::id).containsExactly("r2", "r1");
        assertThat(runs).extracting(PastRun::origin).containsExactly(Origin.SERVER, Origin.RECORDS);
        assertThat(runs.getFirst().took()).isEmpty();
    }

    @Test
    void downtimesAreKnownOfRunsForWhichTheyWereMeasured() {
        RunRecord measured = RunExamples.record(RunExamples.done("r1"), DOWNTIME);

        assertThat(PastRuns.downtimes(measured.environment(), List.of(measured)))
                .containsOnly(Map.entry("r1", DOWNTIME));
        assertThat(PastRuns.downtimes("another", List.of(measured))).isEmpty();
    }

    @Test
    void whatWasUnderWayWhenItWasLastHeardOfIsUnknown() {
        RunView running = RunExamples.view(
                RunExamples.plan("r1", "activation", RunExamples.BEGIN), RunExamples.BEGIN, new Event.Started("h"));

        PastRun past = PastRuns.merged(List.of(), List.of(RunExamples.record(running, Duration.ZERO)))
                .getFirst();

        assertThat(past.state()).isEqualTo(RunState.UNKNOWN);
    }

    @Test
    void aRememberedRunIsTheSameAsItsJournalTold() {
        RunView run = RunExamples.rolledBack("r1");

        assertThat(RememberedRun.view(RunExamples.record(run, DOWNTIME), List.of(), run.entries()))
                .isEqualTo(run);
    }

    @Test
    void withoutItsJournalTheStepsAreThoseThatWereRemembered() {
        RunView run = RunExamples.done("r1");
        RunRecord record = RunExamples.record(run, DOWNTIME);
        StepRecord step = new StepRecord(
                record.id() + "/verify",
                "staging",
                RunExamples.BEGIN,
                record.id(),
                2,
                "verify",
                "DONE",
                8_060,
                Json.write(run.steps().get(2).evidence()),
                null);

        RunView remembered = RememberedRun.view(record, List.of(step), List.of());

        assertThat(remembered.state()).isEqualTo(RunState.DONE);
        assertThat(remembered.steps().get(2)).isEqualTo(run.steps().get(2));
        assertThat(remembered.steps().getFirst().state()).isEqualTo(RunState.NOT_STARTED);
        assertThat(remembered.rollingBack()).isFalse();
    }

    @Test
    void everyEventHasASentence() {
        RunView run = RunExamples.rolledBack("r1");

        assertThat(run.entries().stream().map(entry -> Texts.english().render(EventMessage.of(run, entry.event()))))
                .hasSize(9)
                .contains(
                        "Failed: Note: Restart the application. On the server, systemctl restart -- obcms.service ended"
                                + " with status 1.",
                        "The way back was decided: the application does not start");
        for (Event event : List.of(
                new Event.Resumed(),
                new Event.TakenOver("ben@desk-2", "left"),
                new Event.StepDone("unknown step", false, 1, java.util.Map.of()),
                new Event.GuardFired("app1", "restored"),
                new Event.Ended(Event.Ending.LEFT))) {
            assertThat(Texts.english().render(EventMessage.of(run, event))).isNotBlank();
        }
    }
}
