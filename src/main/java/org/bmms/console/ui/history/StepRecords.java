package org.bmms.console.ui.history;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.audit.report.Span;
import org.bmms.console.run.RunView;
import org.bmms.console.run.StepView;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;

/** The steps of a run as they went: state, time, evidence, failure. */
final class StepRecords extends VBox {
    private final Words words;

    StepRecords(RunView run, Words words) {
        this.words = words;
        getStyleClass().add("run-records");
        group("ui-history.part.steps", run.steps());
        if (run.rollingBack()) {
            group("ui-history.part.rollback", run.rollback());
        }
    }

    private void group(String key, List<StepView> steps) {
        Label title = new Label(words.of(key));
        title.getStyleClass().add("card-title");
        VBox card = new VBox(title);
        card.getStyleClass().addAll("card", "rows");
        int number = 1;
        for (StepView step : steps) {
            card.getChildren().add(step(number++, step));
        }
        getChildren().add(card);
    }

    private VBox step(int number, StepView step) {
        Label count = new Label(Integer.toString(number));
        count.getStyleClass().addAll("second", "record-number");
        Label intent = new Label(words.of(step.step().intent()));
        intent.setWrapText(true);
        intent.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(intent, Priority.ALWAYS);
        Label effect = new Label(words.of("audit.effect." + step.step().effect().name()));
        effect.getStyleClass().addAll("second", "record-effect");
        Pill state = new Pill(
                StateMark.of(step.state()),
                words.of("audit.state." + step.state().name()));
        state.getStyleClass().add("record-state");
        Label took = new Label(step.milliseconds() == 0 ? "" : Span.text(Duration.ofMillis(step.milliseconds())));
        took.getStyleClass().addAll("mono", "record-took");
        took.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(count, intent, effect, state, took);
        row.getStyleClass().add("row");
        VBox box = new VBox(row);
        box.getStyleClass().add("record");
        failure(step, box);
        new TreeMap<>(step.evidence())
                .forEach((name, value) -> box.getChildren().add(evidence(name, value)));
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(number + ". " + intent.getText() + ": " + state.getText() + ", " + took.getText());
        box.setFocusTraversable(true);
        return box;
    }

    private void failure(StepView step, VBox box) {
        RecordedFailure failure = step.failure();
        if (failure == null) {
            return;
        }
        Label what = new Label(failure.code() + "  " + words.of(failure.what()) + " "
                + words.of("audit.changed." + failure.changed().name()) + " " + words.of(failure.next()));
        what.setWrapText(true);
        what.getStyleClass().addAll("mark", "bad", "record-detail");
        box.getChildren().add(what);
        String detail = failure.detail();
        if (detail != null) {
            Label said = new Label(words.said(detail));
            said.setWrapText(true);
            said.getStyleClass().addAll("mono", "second", "record-detail");
            box.getChildren().add(said);
        }
    }

    private Label evidence(String name, String value) {
        Label evidence = new Label(words.said(name) + ": " + words.said(value));
        evidence.setWrapText(true);
        evidence.getStyleClass().addAll("mono", "second", "record-detail");
        return evidence;
    }
}
