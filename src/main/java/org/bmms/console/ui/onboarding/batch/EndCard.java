package org.bmms.console.ui.onboarding.batch;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.batch.BatchOutcome;
import org.bmms.console.onboarding.batch.BatchResult;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.onboarding.batch.BatchStage.Over;

/** How a batch ended, in one sentence, and what can be done now. */
final class EndCard extends VBox {

    EndCard(Over over, List<Button> buttons, Words words) {
        BatchResult result = over.result();
        Mark mark = mark(result);
        Label title = words.label(sentence(result), "card-title", "mark", mark.styleClass());
        title.setGraphic(new IconView(mark.icon()));
        Label next = words.label(Message.of(next(result)), "second");
        FlowPane row = new FlowPane();
        row.getChildren().addAll(buttons);
        row.getStyleClass().add("batch-buttons");
        getStyleClass().addAll("card", "message", mark == Mark.UNKNOWN ? "attention" : mark.styleClass());
        getChildren().addAll(title, next, row);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(title.getText() + " " + next.getText());
        setFocusTraversable(true);
    }

    private static Mark mark(BatchResult result) {
        if (result.count(BatchOutcome.State.UNKNOWN) > 0) {
            return Mark.UNKNOWN;
        }
        return result.isComplete() ? Mark.GOOD : Mark.ATTENTION;
    }

    /** What became of it as a whole. */
    static Message sentence(BatchResult result) {
        long stored = result.count(BatchOutcome.State.STORED);
        long unchanged = result.count(BatchOutcome.State.UNCHANGED);
        int all = result.outcomes().size();
        if (result.isComplete()) {
            return Message.of("ui-batch.end.complete", stored, unchanged);
        }
        return Message.of(result.cancelled() ? "ui-batch.end.stopped" : "ui-batch.end.some", stored, unchanged, all);
    }

    private static String next(BatchResult result) {
        if (result.count(BatchOutcome.State.UNKNOWN) > 0) {
            return "ui-batch.end.unknown.next";
        }
        return result.isComplete() ? "ui-batch.end.complete.next" : "ui-batch.end.some.next";
    }
}
