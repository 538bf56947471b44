package org.bmms.console.cli;

import java.util.List;
import org.bmms.console.base.Effect;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.plan.PlannedStep;

/** A plan for people: every command, statement and change, before anything happens. */
final class PlanText {
    private final Terminal terminal;

    PlanText(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Everything. */
    void show(Plan plan) {
        heading(plan);
        terminal.say("cli.plan.steps", plan.steps().size());
        steps(plan.steps(), true);
        if (!plan.rollback().isEmpty()) {
            terminal.say("cli.plan.rollback", plan.rollback().size());
            steps(plan.rollback(), true);
        }
        warnings(plan);
    }

    /** The intentions alone. */
    void showBriefly(Plan plan) {
        heading(plan);
        steps(plan.steps(), false);
        if (!plan.rollback().isEmpty()) {
            terminal.say("cli.plan.rollback", plan.rollback().size());
        }
        warnings(plan);
    }

    private void heading(Plan plan) {
        terminal.say(
                "cli.plan.heading",
                plan.id(),
                plan.environment(),
                Figures.time(plan.expires()),
                plan.hash().substring(0, 12));
    }

    private void warnings(Plan plan) {
        plan.warnings()
                .forEach(warning -> terminal.line(terminal.symbols().warning() + " " + warning.code() + ": "
                        + terminal.texts().render(warning.text())));
    }

    private void steps(List<PlannedStep> steps, boolean actions) {
        int number = 1;
        for (PlannedStep step : steps) {
            terminal.line("  " + number + ". " + terminal.texts().render(step.intent()) + effect(step.effect()));
            if (actions) {
                step.actions().forEach(this::action);
            }
            number++;
        }
    }

    private String effect(Effect effect) {
        return switch (effect) {
            case READ_ONLY -> "";
            case MUTATING -> "  [" + terminal.texts().text("cli.plan.changes") + "]";
            case DESTRUCTIVE -> "  [" + terminal.texts().text("cli.plan.removes") + "]";
        };
    }

    private void action(PlannedAction action) {
        switch (action) {
            case PlannedAction.Command(String host, String line, Effect _) ->
                terminal.line("       " + host + "$ " + line);
            case PlannedAction.Sql(String database, String statement, Effect _) ->
                terminal.line("       " + database + "=> " + statement);
            case PlannedAction.FileChange(String host, String path, List<DifferenceLine> difference) -> {
                terminal.line("       " + host + ":" + path);
                difference.forEach(line -> terminal.line("         " + sign(line.kind()) + line.text()));
            }
            case PlannedAction.Check check ->
                terminal.line("       " + terminal.texts().render(check.what()));
        }
    }

    private static String sign(DifferenceLine.Kind kind) {
        return switch (kind) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case KEPT -> "  ";
        };
    }
}
