package org.bmms.console.ui.overview;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Condition;
import org.bmms.console.checklist.NextStep;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** What to do next, what stands in its way, and the one primary button of the overview. */
final class NextStepCard extends VBox {
    private final Words words;

    NextStepCard(NextStep next, Consumer<NextStep.Kind> go, Words words) {
        this.words = words;
        getStyleClass().addAll("card", "next-step");
        Label label = new Label(words.of("ui.next.label"));
        label.getStyleClass().add("next-step-label");
        HBox from = new HBox(label, words.label(Message.of(key(next.kind()) + ".matrix"), "second", "detail"));
        from.getStyleClass().add("row");
        Label title = words.label(Message.of(key(next.kind())), "next-step-title");
        getChildren().addAll(from, title);
        next.conditions().forEach(condition -> getChildren().add(row(condition)));
        Button button = new Button(words.of(key(next.kind()) + ".button"), new IconView(icon(next.kind())));
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> go.accept(next.kind()));
        Label effect = words.label(Message.of("ui.next.effect"), "second", "detail");
        HBox.setHgrow(effect, Priority.ALWAYS);
        HBox buttons = new HBox(button, effect);
        buttons.getStyleClass().add("row");
        if (!next.conditions().isEmpty()) {
            Region space = new Region();
            VBox.setVgrow(space, Priority.ALWAYS);
            getChildren().add(space);
        }
        getChildren().add(buttons);
    }

    private static String key(NextStep.Kind kind) {
        return switch (kind) {
            case MIGRATE -> "ui.next.migrate";
            case COUNT -> "ui.next.count";
            case ASSIGN -> "ui.next.assign";
            case WATCH -> "ui.next.watch";
            case REHEARSE -> "ui.next.rehearse";
            case STAGE -> "ui.next.stage";
            case SWITCH -> "ui.next.switch";
            case ONBOARD -> "ui.next.onboard";
            case ROLLOUT -> "ui.next.rollout";
            case DONE -> "ui.next.done";
            case LOOK -> "ui.next.look";
        };
    }

    private static Icon icon(NextStep.Kind kind) {
        return switch (kind) {
            case COUNT, ASSIGN, WATCH -> Icon.GAUGE;
            case MIGRATE, REHEARSE, STAGE, SWITCH -> Icon.SWITCH;
            case ONBOARD, ROLLOUT -> Icon.ONBOARD;
            case DONE -> Icon.PULSE;
            case LOOK -> Icon.REFRESH;
        };
    }

    private Node row(Condition condition) {
        Mark mark = mark(condition.state());
        Label statement = new Label(words.of(condition.statement()), new IconView(mark.icon()));
        statement.setWrapText(true);
        statement.getStyleClass().addAll("mark", "symbol-only", mark.styleClass());
        HBox.setHgrow(statement, Priority.ALWAYS);
        statement.setMaxWidth(Double.MAX_VALUE);
        Label finding = new Label(words.of(condition.finding()));
        finding.setWrapText(true);
        finding.getStyleClass().addAll("mark", "finding", mark == Mark.GOOD ? "unknown" : mark.styleClass());
        HBox row = new HBox(statement, finding);
        row.getStyleClass().addAll("row", "condition");
        row.setAccessibleText(statement.getText() + ": " + finding.getText());
        return row;
    }

    private static Mark mark(Condition.State state) {
        return switch (state) {
            case MET -> Mark.GOOD;
            case NOT_MET -> Mark.BAD;
            case UNKNOWN -> Mark.UNKNOWN;
        };
    }
}
