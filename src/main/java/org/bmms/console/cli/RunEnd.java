package org.bmms.console.cli;

import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Message;
import org.bmms.console.run.RollbackReason;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.session.Session;
import org.bmms.console.session.WatchedRun;
import org.bmms.console.target.site.DowntimeReport;

/** What becomes of a run whose steps have ended, well or not: by options, by policy, or by asking. */
final class RunEnd {
    private final Session session;
    private final Terminal terminal;
    private final DecisionOptions options;
    private boolean byPolicy;

    RunEnd(Session session, Terminal terminal, DecisionOptions options) {
        this.session = session;
        this.terminal = terminal;
        this.options = options;
    }

    /** Brings the run to its end as far as that is decided. */
    RunView decide(WatchedRun run, Cancellation cancellation) {
        RunView view = run.view();
        while (!view.isOver() && !cancellation.isRequested()) {
            Decision decision = decision(view);
            if (decision == Decision.LATER) {
                return view;
            }
            view = carryOut(decision, run, cancellation);
        }
        return view;
    }

    private Decision decision(RunView view) {
        if (view.state() == RunState.WAITING_FOR_YOU) {
            return options.afterSuccess()
                    .orElseGet(() -> asked(Message.of("cli.decide.keep"), Decision.KEEP, Decision.ROLL_BACK));
        }
        boolean back = view.rollingBack();
        boolean canGoBack = !back && !view.plan().rollback().isEmpty();
        return options.afterFailure(canGoBack)
                .or(() -> byPolicy(canGoBack))
                .orElseGet(() -> canGoBack
                        ? asked(Message.of("cli.decide.failed"), Decision.RETRY, Decision.ROLL_BACK, Decision.LEAVE)
                        : asked(Message.of("cli.decide.failed-back"), Decision.RETRY, Decision.LEAVE));
    }

    private Optional<Decision> byPolicy(boolean canGoBack) {
        byPolicy = session.profile().policy().rollbackOnFailure() && canGoBack;
        return byPolicy ? Optional.of(Decision.ROLL_BACK) : Optional.empty();
    }

    /** The answer in full; anything else leaves the run as it is, for later. */
    private Decision asked(Message question, Decision... possible) {
        String answer = terminal.ask(question).orElse("");
        for (Decision decision : possible) {
            if (answer.equals(decision.word())) {
                return decision;
            }
        }
        return Decision.LATER;
    }

    private RunView carryOut(Decision decision, WatchedRun run, Cancellation cancellation) {
        return switch (decision) {
            case KEEP -> run.keep(cancellation);
            case ROLL_BACK -> run.rollBack(byPolicy ? RollbackReason.POLICY : options.reason(), cancellation);
            case RETRY ->
                run.view().rollingBack() ? run.rollBack(options.reason(), cancellation) : run.forward(cancellation);
            case LEAVE -> run.leave(options.reason());
            case LATER -> run.view();
        };
    }

    /** Says how it ended, and the status that fits. */
    ExitStatus report(WatchedRun run) {
        RunView view = run.view();
        run.downtime().ifPresent(this::downtime);
        String id = view.plan().id();
        switch (view.state()) {
            case DONE -> terminal.line(terminal.symbols().good() + " " + text("cli.end.done", id));
            case ROLLED_BACK -> terminal.line(terminal.symbols().warning() + " " + text("cli.end.rolled-back", id));
            case WAITING_FOR_YOU -> terminal.line(terminal.symbols().running() + " " + text("cli.end.waiting", id));
            case UNKNOWN -> terminal.line(terminal.symbols().unknown() + " " + text("cli.end.unknown", id));
            case FAILED, RUNNING, NOT_STARTED ->
                terminal.line(
                        terminal.symbols().bad() + " " + text(view.isOver() ? "cli.end.left" : "cli.end.failed", id));
        }
        return status(view);
    }

    private String text(String key, Object... arguments) {
        return terminal.texts().render(Message.of(key, arguments));
    }

    private void downtime(DowntimeReport report) {
        terminal.say(
                "cli.end.downtime",
                Figures.duration(report.downtime()),
                Figures.duration(report.longest()),
                report.probes(),
                report.resolution().toMillis());
    }

    static ExitStatus status(RunView view) {
        return switch (view.state()) {
            case DONE -> ExitStatus.OK;
            case WAITING_FOR_YOU -> ExitStatus.WAITING;
            case UNKNOWN -> ExitStatus.UNKNOWN;
            case ROLLED_BACK -> ExitStatus.UNCHANGED;
            case FAILED, RUNNING, NOT_STARTED -> changed(view) ? ExitStatus.CHANGED : ExitStatus.UNCHANGED;
        };
    }

    /** Whether anything was changed before it stopped. */
    private static boolean changed(RunView view) {
        boolean applied = view.entries().stream()
                .anyMatch(e -> e.event() instanceof org.bmms.console.run.journal.Event.StepDone done && done.applied());
        return applied || view.failure().map(RecordedFailure::changed).orElse(Changed.NO) != Changed.NO;
    }
}
