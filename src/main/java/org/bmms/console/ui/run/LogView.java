package org.bmms.console.ui.run;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.Words;

/** What the run says, line by line. It follows the newest line until somebody scrolls back or pauses it with Space. */
final class LogView extends VBox {
    private final ListView<LogLine> list;
    private final ToggleButton follow;

    LogView(RunMonitor monitor, Words words) {
        Label title = new Label(words.of("ui-run.log"));
        title.getStyleClass().add("card-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        follow = new ToggleButton(words.of("ui-run.log.following"));
        follow.setSelected(true);
        Region dot = new Region();
        dot.getStyleClass().add("log-dot");
        follow.setGraphic(dot);
        follow.getStyleClass().addAll("flat", "log-follow");
        follow.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, between, follow);
        head.getStyleClass().add("row");
        list = new ListView<>(monitor.log());
        list.getStyleClass().add("log-list");
        list.setCellFactory(view -> new LogCell(words));
        list.setAccessibleText(title.getText());
        list.setPlaceholder(new Label(words.of("ui-run.log.empty")));
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().addAll("card", "log");
        getChildren().addAll(head, list);
        monitor.log().addListener((InvalidationListener) change -> toEnd());
        follow.selectedProperty().addListener((property, before, now) -> {
            follow.setText(words.of(now ? "ui-run.log.following" : "ui-run.log.paused"));
            toEnd();
        });
        list.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0) {
                follow.setSelected(false);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                follow.setSelected(!follow.isSelected());
                event.consume();
            }
        });
        list.heightProperty().addListener((property, before, now) -> Platform.runLater(this::toEnd));
        toEnd();
    }

    private void toEnd() {
        if (follow.isSelected() && !list.getItems().isEmpty()) {
            list.scrollTo(list.getItems().size() - 1);
        }
    }
}
