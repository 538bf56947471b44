package org.bmms.console.ui.checklist;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Procedure;
import org.bmms.console.ui.control.Words;

/** A rollback of the checklist, step by step, with the steps of the console's plan that do it. */
final class RollbackDetails extends Details {

    RollbackDetails(Procedure procedure, Words words) {
        super(words);
        getChildren().add(words.label(procedure.purpose()));
        showFacts();
        fact(
                "ui-checklist.fact-of.duration",
                new Label(words.of("ui-checklist.minutes", procedure.duration().toMinutes())));
        fact(
                "ui-checklist.fact-of.downtime",
                new Label(words.of("ui-checklist.minutes", procedure.downtime().toMinutes())));
        List<Node> steps = new ArrayList<>();
        for (Procedure.Step step : procedure.steps()) {
            Label number = new Label(Integer.toString(step.number()));
            number.getStyleClass().add("remedy-number");
            number.setMinWidth(USE_PREF_SIZE);
            Label by = mono(String.join(", ", step.by()));
            by.getStyleClass().add("second");
            VBox what = new VBox(words.label(step.text()), by);
            HBox.setHgrow(what, Priority.ALWAYS);
            HBox line = new HBox(number, what);
            line.getStyleClass().add("remedy-step");
            steps.add(line);
        }
        section("ui-checklist.panel.steps", steps);
        getChildren().add(words.label(Message.of("ui-checklist.panel.rollback"), "second", "detail"));
    }
}
