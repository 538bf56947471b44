package org.bmms.console.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.database.store.RunRecord;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;

/** Runs that nobody ran. */
public final class RunExamples {
    /** When the first of them began. */
    public static final Instant BEGIN = Instant.parse("2026-03-20T14:00:00Z");

    private RunExamples() {}

    /** A switch that went well, with a downtime of 3.1 s. */
    public static RunView done(String id) {
        return view(
                plan(id, "activation", BEGIN),
                BEGIN,
                new Event.Started("9f2c".repeat(16)),
                new Event.StepIntended("write-env.app1"),
                new Event.StepDone(
                        "write-env.app1", true, 240, Map.of("sha256", "5d41".repeat(16), "file", "/opt/obcms/.env")),
                new Event.StepIntended("restart-app.app1"),
                new Event.StepDone("restart-app.app1", true, 3_100, Map.of("started", "2026-03-20T14:00:04Z")),
                new Event.StepIntended("verify"),
                new Event.StepDone("verify", true, 8_060, Map.of("checks", "24 of 24")),
                new Event.DecisionAwaited(),
                new Event.Noted("pilot offices were told <by phone> & mail"),
                new Event.Ended(Event.Ending.DONE));
    }

    /** One whose verification failed, and that was rolled back. */
    public static RunView rolledBack(String id) {
        RecordedFailure why = new RecordedFailure(
                "CMD-FAILED",
                "remote",
                Changed.YES,
                List.of("systemctl restart -- obcms.service", "1"),
                "Job for obcms.service failed because the control process exited with error code.");
        return view(
                plan(id, "activation", BEGIN),
                BEGIN,
                new Event.Started("9f2c".repeat(16)),
                new Event.StepIntended("write-env.app1"),
                new Event.StepDone("write-env.app1", true, 240, Map.of()),
                new Event.StepIntended("restart-app.app1"),
                new Event.StepFailed("restart-app.app1", why, 90_000),
                new Event.RollbackDecided("the application does not start"),
                new Event.StepIntended("restore-env.app1"),
                new Event.StepDone("restore-env.app1", true, 180, Map.of()),
                new Event.Ended(Event.Ending.ROLLED_BACK));
    }

    /** A run of these events, a second apart. */
    public static RunView view(Plan plan, Instant begin, Event... events) {
        List<Entry> entries = new ArrayList<>();
        String previous = Entry.FIRST;
        for (Event event : events) {
            Entry entry = Entry.next(
                    entries.size() + 1L, begin.plusSeconds(entries.size()), "ana", "desk-1", event, previous);
            entries.add(entry);
            previous = entry.hash();
        }
        return RunView.of(plan, entries);
    }

    /** A plan of three steps and one back. */
    public static Plan plan(String id, String kind, Instant created) {
        return new Plan(
                id,
                kind,
                "staging",
                "ana",
                created.minusSeconds(60),
                created.plusSeconds(3_600),
                "77aa".repeat(16),
                "{}",
                List.of(new PlannedWarning("ACT-NO-GUARD", Message.of("audit.event.noted", "no guard on app1"))),
                List.of(
                        step(
                                "write-env.app1",
                                "Write the settings",
                                Effect.MUTATING,
                                new PlannedAction.FileChange(
                                        "app1",
                                        "/opt/obcms/.env",
                                        List.of(
                                                new DifferenceLine(DifferenceLine.Kind.KEPT, "DEBUG=False"),
                                                new DifferenceLine(DifferenceLine.Kind.REMOVED, "BMMS_MODE=obcms"),
                                                new DifferenceLine(DifferenceLine.Kind.ADDED, "BMMS_MODE=bmms")))),
                        step(
                                "restart-app.app1",
                                "Restart the application",
                                Effect.MUTATING,
                                new PlannedAction.Command(
                                        "app1", "systemctl restart -- obcms.service", Effect.MUTATING)),
                        step(
                                "verify",
                                "Verify BMMS mode",
                                Effect.READ_ONLY,
                                new PlannedAction.Check(
                                        Message.of("audit.event.noted", "24 checks"), Duration.ofSeconds(30)))),
                List.of(step(
                        "restore-env.app1",
                        "Put the settings back",
                        Effect.MUTATING,
                        new PlannedAction.Command("app1", "mv -- .env.before .env", Effect.MUTATING))));
    }

    private static PlannedStep step(String id, String intent, Effect effect, PlannedAction action) {
        return new PlannedStep(
                id, Message.of("audit.event.noted", intent), effect, Duration.ofSeconds(90), List.of(action));
    }

    /** What the records know of a run. */
    public static RunRecord record(RunView run, Duration downtime) {
        Plan plan = run.plan();
        Entry first = run.entries().getFirst();
        return new RunRecord(
                PastRuns.recordId(plan.environment(), plan.id()),
                plan.environment(),
                run.entries().getLast().at(),
                plan.kind(),
                run.state().name(),
                first.operator(),
                first.workstation(),
                first.at(),
                run.isOver() ? run.entries().getLast().at() : null,
                downtime.toMillis(),
                plan.hash(),
                Json.write(plan),
                null);
    }
}
