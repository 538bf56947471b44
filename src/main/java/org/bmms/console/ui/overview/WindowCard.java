package org.bmms.console.ui.overview;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.checklist.ValidationWindow;
import org.bmms.console.ui.control.TimeLine;
import org.bmms.console.ui.control.Words;

/** The two to four weeks in which the migration is watched, as a countdown. */
final class WindowCard extends VBox {

    WindowCard(ValidationWindow window, Words words) {
        getStyleClass().addAll("card", "rows");
        Label title = new Label(words.of("ui.window.title"));
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label left = new Label(
                window.fullReached() ? words.of("ui.window.over") : words.of("ui.window.left", window.daysLeft()));
        left.getStyleClass().addAll("second", "detail");
        left.setWrapText(true);
        HBox head = new HBox(title, between, left);
        head.getStyleClass().add("row");
        double minimum = (double) ValidationWindow.MINIMUM.toDays() / ValidationWindow.FULL.toDays();
        TimeLine line = new TimeLine(
                window.share(),
                new TimeLine.Stop(0, words.dayAndMonth(window.migrated()), words.of("ui.window.migration")),
                new TimeLine.Stop(minimum, words.dayAndMonth(window.minimumAt()), words.of("ui.window.minimum")),
                new TimeLine.Stop(1, words.dayAndMonth(window.fullAt()), words.of("ui.window.full")));
        getChildren().addAll(head, line);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(title.getText() + ": "
                + words.of("ui.phase.day", window.day(), ValidationWindow.FULL.toDays()) + ", " + left.getText());
        setFocusTraversable(true);
    }
}
