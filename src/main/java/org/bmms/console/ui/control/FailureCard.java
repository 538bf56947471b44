package org.bmms.console.ui.control;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;

/** What went wrong, whether the target was changed, what to do; details are folded. */
public final class FailureCard extends VBox {

    public FailureCard(Failure failure, Words words) {
        getStyleClass().addAll("card", "message", "bad");
        String changed = words.of("ui.changed." + failure.changed().name().toLowerCase(Locale.ROOT));
        Label what = new Label(words.of(failure.what()), new IconView(Mark.BAD.icon()));
        what.setWrapText(true);
        what.getStyleClass().addAll("card-title", "mark", "bad");
        Label next = words.label(failure.next());
        Label code = new Label(failure.code().code() + "  ·  " + changed);
        code.getStyleClass().addAll("second", "detail");
        code.setWrapText(true);
        getChildren().addAll(what, next, code);
        String detail = failure.detail();
        if (detail != null && !detail.isBlank()) {
            Label lines = new Label(words.said(detail));
            lines.setWrapText(true);
            lines.getStyleClass().add("mono");
            TitledPane folded = new TitledPane(words.of("ui.failure.details"), lines);
            folded.setExpanded(false);
            folded.setAnimated(false);
            getChildren().add(folded);
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(what.getText() + " " + changed + " " + next.getText());
        setFocusTraversable(true);
    }
}
