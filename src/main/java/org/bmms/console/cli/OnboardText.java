package org.bmms.console.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Inert;
import org.bmms.console.onboarding.OnboardingResult;
import org.bmms.console.onboarding.batch.BatchOutcome;
import org.bmms.console.onboarding.batch.BatchPlan;
import org.bmms.console.onboarding.batch.BatchResult;
import org.bmms.console.onboarding.batch.RowProblem;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.onboarding.plan.PlannedChange;
import org.bmms.console.onboarding.plan.PlannedRow;

/** Onboardings for people and for programs; neither sees a password here. */
final class OnboardText {
    private static final int MOST_OF_CODE = 60;
    private static final int MOST_OF_NAME = 200;

    private final Terminal terminal;

    OnboardText(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(OnboardingPlan plan) {
        plan.problems().forEach(problem -> show("", problem));
        for (PlannedRow row : plan.written()) {
            terminal.line(row.action().name().toLowerCase(Locale.ROOT) + " " + row.table() + ": " + row.name());
            row.changes().forEach(change -> terminal.line("    " + line(change)));
        }
        if (plan.changesNothing()) {
            terminal.say("cli.onboard.nothing");
        } else if (plan.blocking().isEmpty()) {
            terminal.say(
                    "cli.onboard.plan", plan.written().size(), plan.newUsers().size());
        }
    }

    void show(BatchPlan plan) {
        plan.problems().forEach(row -> show(row.line() + ": ", row.problem()));
        Table table = new Table(List.of("line", "code", "name", "users", "rows"), 0, 3, 4);
        plan.parts()
                .forEach(part -> table.row(
                        part.entry().line(),
                        Inert.brief(part.entry().code(), MOST_OF_CODE),
                        Inert.brief(part.plan().request().organization().name(), MOST_OF_NAME),
                        part.plan().request().users().size(),
                        part.plan().written().size()));
        table.show(terminal);
        terminal.say(
                "cli.onboard.batch",
                plan.parts().size(),
                plan.rows(),
                plan.blocking().size());
    }

    void show(OnboardingResult result) {
        terminal.say(
                "cli.onboard.done",
                result.receipt().code(),
                result.receipt().rows().size());
    }

    void show(BatchResult result) {
        Table table = new Table(List.of("line", "code", "state", "rows", "failure"), 0, 3);
        result.outcomes()
                .forEach(outcome -> table.row(
                        outcome.line(),
                        Inert.brief(outcome.code(), MOST_OF_CODE),
                        outcome.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        outcome.receipt().map(receipt -> receipt.rows().size()).orElse(0),
                        outcome.failure()
                                .map(failure -> failure.code().code() + " "
                                        + terminal.texts().render(failure.what()))
                                .orElse("")));
        table.show(terminal);
        terminal.say(
                "cli.onboard.batch-done",
                result.count(BatchOutcome.State.STORED),
                result.count(BatchOutcome.State.UNCHANGED),
                result.outcomes().size());
        if (result.cancelled()) {
            terminal.say("cli.onboard.cancelled");
        }
    }

    private void show(String place, FieldProblem problem) {
        Failure failure = problem.failure();
        terminal.note((problem.confirmable() ? "? " : terminal.symbols().bad() + " ") + place
                + failure.code().code() + ": " + terminal.texts().render(failure.what()));
        terminal.note("  " + terminal.texts().render(failure.next()));
    }

    private static String line(PlannedChange change) {
        return Inert.line(change.column() + ": "
                + change.before().map(before -> before.shown() + " -> ").orElse("")
                + change.after().shown());
    }

    /** A plan as data. */
    static Map<String, Object> data(OnboardingPlan plan) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", plan.request().organization().code());
        data.put("problems", plan.problems().stream().map(OnboardText::data).toList());
        data.put("rows", plan.rows().stream().map(OnboardText::data).toList());
        data.put("new_users", plan.newUsers());
        return data;
    }

    /** A batch as data. */
    static Map<String, Object> data(BatchPlan plan) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("problems", plan.problems().stream().map(OnboardText::data).toList());
        data.put(
                "organizations",
                plan.parts().stream().map(part -> data(part.plan())).toList());
        return data;
    }

    /** A result as data. */
    static Map<String, Object> data(OnboardingResult result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("receipt", result.receipt());
        data.put("accounts", accounts(result.verdicts()));
        return data;
    }

    /** A batch's result as data. */
    static Map<String, Object> data(BatchResult result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "organizations",
                result.outcomes().stream()
                        .map(outcome -> Map.of(
                                "line", outcome.line(),
                                "code", outcome.code(),
                                "state", outcome.state().name(),
                                "rows",
                                        outcome.receipt()
                                                .map(r -> r.rows().size())
                                                .orElse(0),
                                "failure",
                                        outcome.failure()
                                                .map(f -> f.code().code())
                                                .orElse("")))
                        .toList());
        data.put("cancelled", result.cancelled());
        data.put("accounts", accounts(result.verdicts()));
        return data;
    }

    private static List<Map<String, Object>> accounts(
            List<org.bmms.console.onboarding.django.AccountVerdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> Map.<String, Object>of(
                        "username", verdict.username(),
                        "refusals", verdict.refusals(),
                        "organizations", verdict.organizations()))
                .toList();
    }

    private static Map<String, Object> data(RowProblem row) {
        Map<String, Object> data = new LinkedHashMap<>(data(row.problem()));
        data.put("line", row.line());
        return data;
    }

    private static Map<String, Object> data(FieldProblem problem) {
        return Map.of(
                "field", problem.field(),
                "code", problem.failure().code().code(),
                "confirmable", problem.confirmable());
    }

    private static Map<String, Object> data(PlannedRow row) {
        return Map.of(
                "table", row.table().toString(),
                "row", row.name(),
                "action", row.action().name(),
                "changes",
                        row.changes().stream()
                                .collect(Collectors.toMap(
                                        PlannedChange::column,
                                        change -> Map.of(
                                                "before",
                                                        change.before()
                                                                .map(b -> b.shown())
                                                                .orElse(""),
                                                "after", change.after().shown()))));
    }
}
