package org.bmms.console.ui.overview;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;

/** A run on one line: when it began, what it did, who began it, how it stands. */
final class RunRow extends HBox {

    RunRow(RunView run, Words words) {
        getStyleClass().add("row");
        Label began = new Label(run.began().map(words::time).orElse(""));
        began.getStyleClass().add("mono");
        Label kind = new Label(words.of("ui.run." + run.plan().kind()));
        kind.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kind, Priority.ALWAYS);
        Label operator = new Label(run.plan().operator());
        operator.getStyleClass().add("second");
        getChildren().addAll(began, kind, operator, new Pill(mark(run.state()), words.of("ui.state." + run.state())));
    }

    private static Mark mark(RunState state) {
        return switch (state) {
            case NOT_STARTED -> Mark.NOT_STARTED;
            case RUNNING -> Mark.RUNNING;
            case WAITING_FOR_YOU -> Mark.WAITING_FOR_YOU;
            case UNKNOWN -> Mark.UNKNOWN;
            case FAILED -> Mark.BAD;
            case ROLLED_BACK -> Mark.ROLLED_BACK;
            case DONE -> Mark.GOOD;
        };
    }
}
