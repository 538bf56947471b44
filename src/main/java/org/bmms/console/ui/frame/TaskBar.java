package org.bmms.console.ui.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.target.fingerprint.ClockFacts;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.EndedWork;
import org.bmms.console.ui.work.WorkItem;
import org.bmms.console.ui.work.WorkStage;

/** What goes on in the background, how far it is, how to stop it; and what time it is on the server. */
final class TaskBar extends HBox {
    private final EnvironmentViewModel environment;
    private final BackgroundWork work;
    private final Words words;
    private final InstantSource clock;
    private final HBox tasks = new HBox();
    private final Label time = new Label();
    private final BackgroundWork.Repetition ticking;

    TaskBar(EnvironmentViewModel environment, Shell shell) {
        this.environment = environment;
        this.work = shell.work();
        this.words = shell.words();
        this.clock = shell.clock();
        getStyleClass().add("task-bar");
        tasks.getStyleClass().add("tasks");
        HBox.setHgrow(tasks, Priority.ALWAYS);
        time.getStyleClass().addAll("mono", "second");
        time.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(tasks, time);
        work.running().addListener((ListChangeListener<WorkItem>) change -> show());
        show();
        tick();
        this.ticking = work.every(Duration.ofSeconds(1), this::tick);
    }

    /** The environment is being closed. */
    void close() {
        ticking.close();
    }

    private void show() {
        tasks.getChildren()
                .setAll(work.running().isEmpty() ? idle() : busy(work.running().getFirst()));
    }

    private List<Node> idle() {
        Label nothing = new Label(words.of("ui.tasks.none"), new IconView(Mark.GOOD.icon()));
        nothing.getStyleClass().addAll("mark", "symbol-only", Mark.GOOD.styleClass());
        nothing.setMinWidth(Region.USE_PREF_SIZE);
        EndedWork last = work.last().get();
        if (last == null) {
            return List.of(nothing);
        }
        Label before = new Label(words.of(
                last.done() ? "ui.tasks.last-done" : "ui.tasks.last-failed", last.title(), words.clock(last.at())));
        before.getStyleClass().add("second");
        // Half of it would tell nothing.
        before.widthProperty().subscribe(width -> before.setVisible(width.doubleValue() + 1 >= before.prefWidth(-1)));
        return List.of(nothing, before);
    }

    private List<Node> busy(WorkItem item) {
        Label title = new Label(words.of(item.title()));
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(item.stage().map(WorkStage::share));
        Label stage = new Label();
        stage.getStyleClass().add("second");
        stage.textProperty().bind(item.stage().map(this::stage));
        Hyperlink cancel = new Hyperlink(words.of("ui.tasks.cancel"));
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> item.cancel());
        int others = work.running().size() - 1;
        Label more = new Label(others == 0 ? "" : words.of("ui.tasks.more", others));
        more.getStyleClass().add("second");
        return List.of(title, bar, stage, cancel, more);
    }

    private String stage(WorkStage stage) {
        return stage.total() > 0 ? words.of("ui.tasks.stage", stage.done(), stage.total()) : "";
    }

    /** The time of the server, by what its clock was ahead when it was read. */
    private void tick() {
        EnvironmentFacts facts = environment.facts().get();
        ClockFacts server =
                facts == null ? null : facts.fingerprint().primary().clock().value();
        Instant now = clock.instant();
        time.setText(words.second(server == null ? now : now.plus(server.offset())));
        time.setAccessibleText(words.of("ui.tasks.server-time") + " " + time.getText());
    }
}
