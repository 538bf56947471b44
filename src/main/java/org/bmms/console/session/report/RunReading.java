package org.bmms.console.session.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bmms.console.audit.EventMessage;
import org.bmms.console.audit.Past;
import org.bmms.console.audit.PastRun;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.session.Procedures;
import org.bmms.console.session.RunHistory.Known;

/** Reads from journals and records what a report lists of runs and changes. */
final class RunReading {
    private final Function<PastRun, RunView> views;

    /**
     * A reading.
     *
     * @param views a run's steps and journal
     */
    RunReading(Function<PastRun, RunView> views) {
        this.views = views;
    }

    /** All of them, the oldest first. */
    Doings of(Known known) {
        return new Doings(
                Stream.concat(known.runs().stream(), known.changes().stream())
                        .sorted(Past.NEWEST_FIRST.reversed())
                        .map(past -> past instanceof PastRun run ? run(run) : change((PastChange) past))
                        .toList(),
                known.server());
    }

    private ReportedRun run(PastRun past) {
        RunView view = views.apply(past);
        return new ReportedRun(
                past.id(),
                past.kind(),
                past.state(),
                past.operator(),
                past.began(),
                past.ended(),
                past.downtime(),
                Procedures.interruptsTheSite(view.plan()),
                past.origin() == PastRun.Origin.SERVER ? ReportedRun.Source.SERVER : ReportedRun.Source.RECORDS,
                said(view),
                List.of());
    }

    /** Why it went back, who took it over, what people noted, what stopped it, and how it ended. */
    private static List<Message> said(RunView view) {
        List<Message> said = new ArrayList<>();
        for (Entry entry : view.entries()) {
            Optional.of(entry.event())
                    .filter(RunReading::isTold)
                    .map(event -> EventMessage.of(view, event))
                    .ifPresent(said::add);
        }
        if (view.entries().isEmpty()) {
            said.add(Message.of("report.run.no-journal"));
        }
        return said;
    }

    private static boolean isTold(Event event) {
        return switch (event) {
            case Event.TakenOver _,
                    Event.StepFailed _,
                    Event.StepUnknown _,
                    Event.RollbackDecided _,
                    Event.GuardFired _,
                    Event.Noted _,
                    Event.Ended _ -> true;
            case Event.Started _, Event.Resumed _, Event.StepIntended _, Event.StepDone _, Event.DecisionAwaited _ ->
                false;
        };
    }

    private static ReportedRun change(PastChange past) {
        RecordedFailure failure = past.failure();
        return new ReportedRun(
                past.id(),
                past.kind(),
                past.state(),
                past.operator(),
                past.began(),
                past.ended(),
                null,
                false,
                ReportedRun.Source.AUDIT,
                failure == null ? List.of() : List.of(failure.what()),
                past.organizations());
    }
}
