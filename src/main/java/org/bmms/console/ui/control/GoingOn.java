package org.bmms.console.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.work.WorkItem;
import org.bmms.console.ui.work.WorkStage;

/** How far something is, and how it is stopped. */
public final class GoingOn extends VBox {
    private final ProgressBar bar = new ProgressBar();
    private final Label what = new Label();
    private final Words words;

    /**
     * Something that goes on.
     *
     * @param stopKey the words on the button that stops it; with {@code .what}, what stopping it means
     */
    public GoingOn(WorkItem item, String stopKey, Runnable stop, Words words) {
        this.words = words;
        getStyleClass().addAll("card", "rows", "going-on");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button button = new Button(words.of(stopKey));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setDisable(true);
            stop.run();
        });
        Label meaning = new Label(words.of(stopKey + ".what"));
        meaning.setWrapText(true);
        meaning.getStyleClass().addAll("second", "detail");
        button.setAccessibleHelp(meaning.getText());
        HBox row = new HBox(what, button);
        row.getStyleClass().add("row");
        getChildren().addAll(row, bar, meaning);
        item.stage().subscribe(this::show);
    }

    private void show(WorkStage now) {
        String doing = words.of(Foreign.in(now.what()));
        what.setText(
                now.total() == 0
                        ? words.of("ui.doing", doing)
                        : words.of("ui.doing.of", doing, now.done(), now.total()));
        bar.setProgress(now.share());
        bar.setAccessibleText(what.getText());
    }
}
