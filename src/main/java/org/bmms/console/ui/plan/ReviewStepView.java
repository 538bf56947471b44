package org.bmms.console.ui.plan;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;

/** A step of a plan: what it is for, what it does, how long it may take. Opened, it shows everything that it does. */
public final class ReviewStepView extends VBox {
    private static final int LONGEST = 120;
    private static final int BEGINNING = 72;

    private final ReviewStep step;
    private final Words words;
    private final VBox actions = new VBox();
    private boolean open;

    public ReviewStepView(ReviewStep step, Words words) {
        this.step = step;
        this.words = words;
        Label number = new Label(Integer.toString(step.number()));
        number.getStyleClass().addAll("mono", "review-number");
        Label intent = words.label(step.intent(), "review-intent");
        actions.getStyleClass().add("review-actions");
        VBox what = new VBox(intent, actions);
        what.getStyleClass().add("review-what");
        HBox.setHgrow(what, Priority.ALWAYS);
        Label touch = touch(step.touch(), words);
        Label limit = new Label(words.of(limit(step.limit())));
        limit.getStyleClass().addAll("mono", "review-limit");
        HBox row = new HBox(number, what, touch, limit);
        row.getStyleClass().add("review-row");
        getStyleClass().add("review-step");
        getChildren().add(row);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setFocusTraversable(true);
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
        show();
        setAccessibleText(number.getText() + ". " + intent.getText() + ", " + touch.getText() + ", " + limit.getText());
    }

    /** What a step does to the target: symbol, colour and word. */
    public static Label touch(ReviewStep.Touch touch, Words words) {
        Icon icon = switch (touch) {
            case READS -> Icon.EYE;
            case CHANGES -> Icon.PLUS;
            case DOWNTIME -> Icon.TIMER;
            case DESTROYS -> Icon.ATTENTION;
        };
        Label pill = new Label(words.of("ui-plan.touch." + touch), new IconView(icon));
        pill.getStyleClass().addAll("touch", touch.name().toLowerCase(Locale.ROOT));
        pill.setMinWidth(Region.USE_PREF_SIZE);
        return pill;
    }

    private void toggle() {
        open = !open;
        show();
    }

    private void show() {
        List<PlannedAction> shown = open ? step.actions() : List.of(step.main());
        actions.getChildren().setAll(shown.stream().map(this::line).toList());
        int more = step.actions().size() - shown.size();
        if (more > 0) {
            Label rest = words.label(Message.of("ui-plan.more", more), "detail", "second");
            actions.getChildren().add(rest);
        }
    }

    private Label line(PlannedAction action) {
        return switch (action) {
            case PlannedAction.Command(String host, String line, var _) -> mono(host + "$ " + line);
            case PlannedAction.Sql(String database, String statement, var _) -> mono(database + "=> " + statement);
            case PlannedAction.FileChange(String host, String path, var _) ->
                words.label(Message.of("ui-plan.file", host, path), "detail", "second");
            case PlannedAction.Check(Message what, var _) -> words.label(what, "detail", "second");
        };
    }

    /** As much as one reads in passing: the program at the beginning, and the end, which tells the line from others. */
    private static String shortened(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int begin = line.lastIndexOf(' ', BEGINNING);
        int end = line.indexOf(' ', line.length() - (LONGEST - BEGINNING));
        return begin < 0 || end < 0 ? line : line.substring(0, begin) + " …" + line.substring(end);
    }

    /** How long something may take, in the largest unit that says it exactly. */
    static Message limit(Duration limit) {
        if (limit.compareTo(Duration.ofHours(1)) >= 0 && limit.equals(Duration.ofHours(limit.toHours()))) {
            return Message.of("ui-plan.limit.hours", limit.toHours());
        }
        return limit.compareTo(Duration.ofMinutes(5)) > 0 && limit.equals(Duration.ofMinutes(limit.toMinutes()))
                ? Message.of("ui-plan.limit.minutes", limit.toMinutes())
                : Message.of("ui-plan.limit", limit.toSeconds());
    }

    private Label mono(String line) {
        Label label = new Label(open ? words.said(line) : shortened(words.said(line)));
        label.setWrapText(true);
        label.getStyleClass().addAll("mono", "second");
        return label;
    }
}
