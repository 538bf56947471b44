package org.bmms.console.ui.history;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** What the plan of a run showed before it ran: warnings, commands, statements, changes of files. */
final class PlanRecords extends VBox {
    private final Words words;

    PlanRecords(Plan plan, Words words) {
        this.words = words;
        getStyleClass().add("run-records");
        VBox facts = new VBox(
                words.label(Message.of("ui-history.plan", plan.operator(), plan.created())),
                hash(words.of("audit.report.plan-hash") + "  " + plan.hash()));
        facts.getStyleClass().addAll("card", "rows");
        plan.warnings().forEach(warning -> facts.getChildren().add(warning(warning)));
        getChildren().add(facts);
        group("ui-history.part.steps", plan.steps());
        group("ui-history.part.rollback", plan.rollback());
    }

    private static Label hash(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("mono", "second");
        return label;
    }

    private Label warning(PlannedWarning warning) {
        Label label = new Label(warning.code() + "  " + words.of(warning.text()), new IconView(Mark.ATTENTION.icon()));
        label.setWrapText(true);
        label.getStyleClass().addAll("mark", Mark.ATTENTION.styleClass());
        return label;
    }

    private void group(String key, List<PlannedStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        Label title = new Label(words.of(key));
        title.getStyleClass().add("card-title");
        VBox card = new VBox(title);
        card.getStyleClass().addAll("card", "rows");
        for (PlannedStep step : steps) {
            Label intent = new Label(words.of(step.intent()));
            intent.setWrapText(true);
            intent.getStyleClass().add("strong");
            VBox box = new VBox(intent);
            box.getStyleClass().add("record");
            step.actions().forEach(action -> box.getChildren().add(action(action)));
            card.getChildren().add(box);
        }
        getChildren().add(card);
    }

    private Node action(PlannedAction action) {
        return switch (action) {
            case PlannedAction.Command(String host, String line, Effect _) -> mono(host + "$ " + line);
            case PlannedAction.Sql(String database, String statement, Effect _) -> mono(database + "=> " + statement);
            case PlannedAction.FileChange(String host, String path, List<DifferenceLine> difference) ->
                difference(host + ":" + path, difference);
            case PlannedAction.Check check -> words.label(check.what(), "second", "record-detail");
        };
    }

    private Node difference(String file, List<DifferenceLine> lines) {
        VBox box = new VBox(mono(file));
        for (DifferenceLine line : lines) {
            Label label = switch (line.kind()) {
                case ADDED -> styled(mono("+ " + line.text()), "added");
                case REMOVED -> styled(mono("− " + line.text()), "removed");
                case KEPT -> mono("  " + line.text());
            };
            label.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(label);
        }
        return box;
    }

    private static Label styled(Label label, String style) {
        label.getStyleClass().add(style);
        return label;
    }

    private Label mono(String text) {
        Label label = new Label(words.said(text));
        label.setWrapText(true);
        label.getStyleClass().addAll("mono", "record-detail");
        return label;
    }
}
