package org.bmms.console.ui.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** The steps of the run, each as it stands; usable without anything around it. */
public final class StepListView extends VBox {
    private final RunMonitor monitor;
    private final Words words;
    private final Label count = new Label();
    private final Label time = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final Label wayBack = new Label();
    private final Map<String, StepLine> known = new HashMap<>();
    private @Nullable String run;
    private String at = "";

    public StepListView(RunMonitor monitor, Words words) {
        this.monitor = monitor;
        this.words = words;
        Label title = new Label(words.of("ui-run.steps"));
        title.getStyleClass().add("card-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        count.getStyleClass().addAll("detail", "second");
        time.getStyleClass().add("mono");
        HBox head = new HBox(title, between, count, time);
        head.getStyleClass().addAll("row", "steps-head");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("steps-progress");
        wayBack.setText(words.of("ui-run.steps.back"));
        wayBack.getStyleClass().addAll("strong", "steps-back");
        wayBack.setMaxWidth(Double.MAX_VALUE);
        lines.setAccessibleRole(AccessibleRole.LIST_VIEW);
        lines.setAccessibleText(title.getText());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("steps-scroll");
        // As high as its lines, while there is the room.
        scroll.prefViewportHeightProperty().bind(lines.heightProperty());
        getStyleClass().addAll("card", "steps");
        getChildren().addAll(head, progress, scroll);
        // Where a step is, is known only once it has been laid out.
        lines.heightProperty().addListener((property, before, now) -> reveal());
        scroll.viewportBoundsProperty().addListener((property, before, now) -> reveal());
        monitor.picture().addListener((property, before, now) -> show());
        monitor.now().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        RunPicture picture = monitor.picture().get();
        if (picture == null) {
            lines.getChildren().clear();
            count.setText("");
            time.setText("");
            return;
        }
        if (!picture.plan().id().equals(run)) {
            run = picture.plan().id();
            known.clear();
        }
        Instant now = monitor.now().get();
        List<Node> shown = new ArrayList<>();
        picture.steps().forEach(step -> shown.add(line(step, now)));
        if (!picture.back().isEmpty()) {
            shown.add(wayBack);
            picture.back().forEach(step -> shown.add(line(step, now)));
        }
        if (!shown.equals(lines.getChildren())) {
            lines.getChildren().setAll(shown);
        }
        count.setText(
                words.of("ui-run.steps.done", picture.done(), picture.current().size()));
        time.setText(words.of(RunFigures.elapsed(picture.elapsed(now))));
        progress.setProgress(
                (double) picture.done() / Math.max(1, picture.current().size()));
        follow(picture);
    }

    private StepLine line(StepRow step, Instant now) {
        StepLine line = known.computeIfAbsent(step.id(), id -> new StepLine(words));
        line.show(step, now);
        return line;
    }

    /** Brings a step into view when the run comes to it, and leaves the list alone otherwise. */
    private void follow(RunPicture picture) {
        String now = picture.at().map(StepRow::id).orElse(null);
        if (now != null && !now.equals(at)) {
            at = now;
            reveal();
        }
    }

    private void reveal() {
        StepLine line = known.get(at);
        if (line != null) {
            double room = lines.getHeight() - scroll.getViewportBounds().getHeight();
            double below = line.getBoundsInParent().getMaxY()
                    - scroll.getViewportBounds().getHeight();
            if (room > 0) {
                scroll.setVvalue(Math.clamp(below / room, 0, 1));
            }
        }
    }
}
