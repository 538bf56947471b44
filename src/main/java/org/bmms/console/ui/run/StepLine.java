package org.bmms.console.ui.run;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bmms.console.run.RunState;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.work.WorkStage;
import org.jspecify.annotations.Nullable;

/** A step: number, intent, state, elapsed time; below it how far it is, why it stopped, or by what its end is known. */
final class StepLine extends VBox {
    private static final List<String> STATES =
            Stream.of(RunState.values()).map(StepLine::style).toList();
    private static final double QUARTER = 90;

    private final Words words;
    private final StackPane symbol = new StackPane();
    private final Label number = new Label();
    private final Label title = new Label();
    private final Label state = new Label();
    private final Label elapsed = new Label();
    private final VBox below = new VBox();
    private @Nullable StepRow row;
    private boolean open;

    StepLine(Words words) {
        this.words = words;
        symbol.getStyleClass().add("step-symbol");
        number.getStyleClass().addAll("mono", "step-number");
        title.getStyleClass().add("step-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        state.getStyleClass().addAll("mark", "step-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        elapsed.getStyleClass().addAll("mono", "step-elapsed");
        HBox head = new HBox(symbol, number, title, state, elapsed);
        head.getStyleClass().add("step-head");
        below.getStyleClass().add("step-below");
        getStyleClass().add("step");
        getChildren().add(head);
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
    }

    void show(StepRow now, Instant time) {
        if (!now.equals(row)) {
            boolean other = row == null || row.state() != now.state();
            row = now;
            number.setText(Integer.toString(now.number()));
            title.setText(words.of(now.title()));
            state.setText(words.of("ui-run.state." + now.state()));
            if (other) {
                mark(now.state());
            }
            showBelow(now);
        }
        elapsed.setText(
                now.elapsed(time).map(RunFigures::elapsed).map(words::of).orElse(""));
        if (now.state() == RunState.RUNNING) {
            symbol.setRotate(QUARTER * (time.getEpochSecond() % 4));
        }
        setAccessibleText(number.getText() + ". " + title.getText() + ": " + state.getText() + " " + elapsed.getText());
    }

    private void mark(RunState now) {
        Mark mark = LogLines.mark(now);
        getStyleClass().removeAll(STATES);
        getStyleClass().add(style(now));
        state.getStyleClass().setAll("label", "mark", "step-state", mark.styleClass());
        symbol.setRotate(0);
        symbol.getStyleClass().setAll("step-symbol", "mark", mark.styleClass());
        symbol.getChildren().setAll(symbol(now, mark));
    }

    private static Node symbol(RunState now, Mark mark) {
        return switch (now) {
            case NOT_STARTED -> circle();
            case RUNNING -> new IconView(Icon.ARC);
            default -> new IconView(mark.icon());
        };
    }

    private static Region circle() {
        Region circle = new Region();
        circle.getStyleClass().add("step-circle");
        return circle;
    }

    private static String style(RunState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void toggle() {
        StepRow now = row;
        if (now != null) {
            open = !open;
            showBelow(now);
        }
    }

    private void showBelow(StepRow now) {
        below.getChildren().clear();
        WorkStage stage = now.stage();
        RecordedFailure failure = now.failure();
        if (stage != null) {
            below.getChildren().add(stage(stage));
        }
        if (failure != null && now.state() != RunState.DONE) {
            below.getChildren().add(words.label(failure.what(), "detail"));
        }
        if (open) {
            details(now);
        }
        boolean empty = below.getChildren().isEmpty();
        if (empty) {
            getChildren().remove(below);
        } else if (!getChildren().contains(below)) {
            getChildren().add(below);
        }
    }

    private Node stage(WorkStage stage) {
        Label what = words.label(stage.what(), "detail", "second");
        if (stage.share() < 0) {
            return what;
        }
        ProgressBar bar = new ProgressBar(stage.share());
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(what, bar);
        box.getStyleClass().add("step-stage");
        return box;
    }

    private void details(StepRow now) {
        if (now.found()) {
            below.getChildren().add(new Label(words.of("ui-run.step.found")));
        }
        Map<String, String> evidence = new TreeMap<>(now.evidence());
        evidence.forEach((name, value) -> line(name + ": " + value));
        RecordedFailure failure = now.failure();
        if (failure != null) {
            below.getChildren().add(words.label(failure.next(), "detail"));
            String said = failure.detail();
            if (said != null && !said.isBlank()) {
                line(said);
            }
        }
        if (evidence.isEmpty() && failure == null && !now.found()) {
            below.getChildren().add(new Label(words.of("ui-run.step.nothing")));
        }
    }

    private void line(String said) {
        Label line = new Label(words.said(said));
        line.setWrapText(true);
        line.getStyleClass().add("mono");
        below.getChildren().add(line);
    }
}
