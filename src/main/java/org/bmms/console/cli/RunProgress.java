package org.bmms.console.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.target.site.Sample;

/** Shows a run while it happens: a line for each step that ends, and below it what is going on and whether the site serves. */
final class RunProgress implements RunListener {
    private final Terminal terminal;
    private final Map<String, String> labels = new HashMap<>();
    private String now = "";
    private long begun = System.nanoTime();
    private long failedProbes;
    private boolean isUp = true;
    private Duration down = Duration.ZERO;
    private Duration lastProbe = Duration.ZERO;

    RunProgress(Terminal terminal, Plan plan) {
        this.terminal = terminal;
        label(plan.steps());
        label(plan.rollback());
    }

    private void label(List<PlannedStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            PlannedStep step = steps.get(i);
            labels.put(
                    step.id(),
                    "[" + (i + 1) + "/" + steps.size() + "] " + terminal.texts().render(step.intent()));
        }
    }

    @Override
    public void recorded(Entry entry) {
        switch (entry.event()) {
            case Event.StepIntended e -> begin(e.step());
            case Event.StepDone e -> done(e);
            case Event.StepFailed e -> failed(e.step(), e.failure());
            case Event.StepUnknown e -> unknown(e);
            case Event.GuardFired e -> terminal.say("cli.run.guard-fired", e.host(), e.outcome());
            case Event.RollbackDecided e -> terminal.say("cli.run.rollback", e.reason());
            case Event.TakenOver e -> terminal.say("cli.run.taken-over", e.from(), e.reason());
            case Event.Resumed _ -> terminal.say("cli.run.resumed");
            case Event.Started _, Event.DecisionAwaited _, Event.Noted _, Event.Ended _ -> {}
        }
    }

    private synchronized void begin(String step) {
        now = label(step);
        begun = System.nanoTime();
        redraw();
    }

    private String label(String step) {
        return labels.getOrDefault(step, step);
    }

    private void done(Event.StepDone e) {
        String how = terminal.texts().text(e.applied() ? "cli.run.done" : "cli.run.found-done");
        terminal.line(terminal.symbols().good() + " " + label(e.step()) + "  " + how + " "
                + Figures.milliseconds(e.milliseconds()));
        Stream.of("tasks in hand when the worker was stopped", "changed by hand and left alone")
                .filter(e.evidence()::containsKey)
                .forEach(key -> terminal.line("    " + key + ": " + e.evidence().get(key)));
    }

    private void failed(String step, RecordedFailure failure) {
        terminal.line(terminal.symbols().bad() + " " + label(step) + "  "
                + terminal.texts().text("cli.run.failed"));
        FailureText.show(terminal, failure);
    }

    private void unknown(Event.StepUnknown e) {
        terminal.line(terminal.symbols().unknown() + " " + label(e.step()) + "  "
                + terminal.texts().text("cli.run.unknown"));
        FailureText.show(terminal, e.failure());
    }

    @Override
    public void progress(String step, long done, long total, Message what) {
        String share =
                total > 0 ? terminal.symbols().bar((double) done / total) + " " + (100 * done / total) + " % " : "";
        terminal.progress("  " + share + terminal.texts().render(what));
    }

    @Override
    public void logged(String step, Message line) {
        terminal.line("    " + terminal.texts().render(line));
    }

    /** A probe of the site has ended. */
    synchronized void sample(Sample sample) {
        if (!sample.isUp()) {
            failedProbes++;
        }
        if (sample.at().compareTo(lastProbe) > 0) {
            if (!sample.isUp()) {
                down = down.plus(sample.at().minus(lastProbe));
            }
            lastProbe = sample.at();
            isUp = sample.isUp();
        }
        redraw();
    }

    private void redraw() {
        if (now.isEmpty()) {
            return;
        }
        Duration since = Duration.ofNanos(System.nanoTime() - begun);
        String site = failedProbes == 0
                ? terminal.texts().text("cli.run.site-up")
                : terminal.texts()
                        .render(Message.of(isUp ? "cli.run.site-back" : "cli.run.site-down", Figures.duration(down)));
        terminal.progress(terminal.symbols().running() + " " + now + "  " + Figures.duration(since) + "  | " + site);
    }
}
