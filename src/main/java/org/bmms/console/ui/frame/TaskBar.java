package org.bmms.console.ui.frame;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;

/** What goes on in the background, how far it is, and how to stop it. */
final class TaskBar extends HBox {
    private final BackgroundWork work;
    private final Words words;

    TaskBar(BackgroundWork work, Words words) {
        this.work = work;
        this.words = words;
        getStyleClass().add("task-bar");
        work.running().addListener((ListChangeListener<WorkItem>) change -> show());
        show();
    }

    private void show() {
        if (work.running().isEmpty()) {
            Label nothing = new Label(words.of("ui.tasks.none"), new IconView(Mark.GOOD.icon()));
            nothing.getStyleClass().addAll("mark", Mark.GOOD.styleClass());
            getChildren().setAll(nothing);
            return;
        }
        WorkItem item = work.running().getFirst();
        Label title = new Label(words.of(item.title()));
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(item.stage().map(stage -> stage.share()));
        Hyperlink cancel = new Hyperlink(words.of("ui.tasks.cancel"));
        cancel.setOnAction(event -> item.cancel());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label more = new Label(
                work.running().size() == 1
                        ? ""
                        : words.of("ui.tasks.more", work.running().size() - 1));
        more.getStyleClass().add("second");
        getChildren().setAll(title, bar, cancel, between, more);
    }
}
