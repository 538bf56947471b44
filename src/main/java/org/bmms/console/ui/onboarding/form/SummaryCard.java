package org.bmms.console.ui.onboarding.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** What would be written, table by table, while one still fills in the form. */
final class SummaryCard extends VBox {
    private final FormViewModel form;
    private final Words words;
    private final VBox content = new VBox();

    SummaryCard(FormViewModel form, Words words) {
        this.form = form;
        this.words = words;
        Label title = words.label(Message.of("ui-onboarding.written"), "card-title");
        Label once = words.label(Message.of("ui-onboarding.one-transaction"), "second", "detail");
        content.setId("onboarding-summary");
        content.getStyleClass().add("rows");
        getStyleClass().addAll("card", "rows");
        getChildren().addAll(title, once, content);
        form.judgement().subscribe(now -> show());
    }

    private void show() {
        Judgement now = form.judgement().get();
        List<Node> shown = new ArrayList<>();
        Failure unread = now.unread();
        OnboardingPlan plan = now.plan();
        if (unread != null) {
            Button again = new Button(words.of("ui-onboarding.look-again"));
            again.setId("onboarding-look-again");
            again.setOnAction(event -> form.look());
            shown.add(new FailureCard(unread, words));
            shown.add(new FlowPane(again));
        } else if (plan != null && !plan.rows().isEmpty()) {
            shown.addAll(tables(TableCount.of(plan), words));
            shown.add(words.label(
                    Message.of(
                            plan.written().isEmpty()
                                    ? "ui-onboarding.nothing-to-change"
                                    : "ui-onboarding.repeat-changes-nothing"),
                    "second",
                    "detail"));
        } else if (now.looking()) {
            shown.add(words.label(Message.of("ui-onboarding.looking"), "second"));
        } else {
            shown.add(words.label(Message.of("ui-onboarding.not-complete"), "second"));
        }
        loose(now).forEach(problem -> {
            Failure said = FieldWords.named(problem.failure());
            shown.add(FieldBox.note(List.of(said.what(), said.next()), Mark.BAD, words));
        });
        content.getChildren().setAll(shown);
    }

    /** Problems of the target itself, which no field can mend. */
    private static List<FieldProblem> loose(Judgement now) {
        return now.open().stream()
                .filter(problem -> FieldWords.fieldOf(problem.failure()).isEmpty())
                .distinct()
                .toList();
    }

    /** A line for each table. */
    static List<Node> tables(List<TableCount> counts, Words words) {
        return counts.stream().map(count -> line(count, words)).toList();
    }

    private static Node line(TableCount count, Words words) {
        Label table = new Label(count.table());
        table.getStyleClass().add("mono");
        table.setWrapText(true);
        table.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(table, Priority.ALWAYS);
        List<String> parts = new ArrayList<>();
        add(parts, "ui-onboarding.count.new", count.added(), words);
        add(parts, "ui-onboarding.count.changed", count.changed(), words);
        add(parts, "ui-onboarding.count.same", count.same(), words);
        Label many = new Label(String.join(", ", parts));
        many.getStyleClass().add("detail");
        many.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(table, many);
        line.getStyleClass().addAll("row", "onboarding-count");
        return line;
    }

    private static void add(List<String> parts, String key, int count, Words words) {
        if (count > 0) {
            parts.add(words.of(key, count));
        }
    }
}
