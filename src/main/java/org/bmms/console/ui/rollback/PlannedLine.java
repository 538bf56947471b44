package org.bmms.console.ui.rollback;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** A step that is planned; opened, with everything that it sends. */
final class PlannedLine extends VBox {
    private final VBox actions = new VBox();
    private final IconView arrow = new IconView(Icon.DOWN);
    private boolean open;

    /**
     * A line.
     *
     * @param note what it means for the site, or what kind of step it is
     * @param noteStyle how that is coloured
     */
    PlannedLine(int number, PlannedStep step, String note, String noteStyle, Words words) {
        Label count = new Label(Integer.toString(number));
        count.getStyleClass().addAll("mono", "step-number");
        Label intent = words.label(step.intent());
        intent.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(intent, Priority.ALWAYS);
        Label means = new Label(note);
        means.getStyleClass().addAll("detail", noteStyle);
        means.setMinWidth(Region.USE_PREF_SIZE);
        arrow.getStyleClass().add("planned-arrow");
        HBox head = new HBox(count, intent, means, arrow);
        head.getStyleClass().add("planned-head");
        actions.getStyleClass().add("planned-actions");
        step.actions().forEach(action -> action(action, words));
        actions.getChildren()
                .add(words.label(
                        Message.of("ui-rollback.step.limit", step.limit().toSeconds()), "detail", "second"));
        getStyleClass().add("planned");
        getChildren().add(head);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(number + ". " + intent.getText() + ", " + note);
        setOnMouseClicked(event -> {
            requestFocus();
            toggle();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                toggle();
                event.consume();
            }
        });
    }

    private void toggle() {
        open = !open;
        arrow.setRotate(open ? 180 : 0);
        if (open) {
            getChildren().add(actions);
        } else {
            getChildren().remove(actions);
        }
    }

    private void action(PlannedAction action, Words words) {
        switch (action) {
            case PlannedAction.Command(String host, String line, Effect _) -> line(host + "$ " + line, words);
            case PlannedAction.Sql(String database, String statement, Effect _) ->
                line(database + "=> " + statement, words);
            case PlannedAction.FileChange change -> {
                line(change.host() + ":" + change.path(), words);
                change.difference().forEach(line -> difference(line, words));
            }
            case PlannedAction.Check check -> actions.getChildren().add(words.label(check.what(), "detail"));
        }
    }

    private void difference(DifferenceLine line, Words words) {
        String sign = switch (line.kind()) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case KEPT -> "  ";
        };
        line("  " + sign + line.text(), words);
    }

    private void line(String text, Words words) {
        Label label = new Label(words.said(text));
        label.setWrapText(true);
        label.getStyleClass().add("mono");
        actions.getChildren().add(label);
    }
}
