package org.bmms.console.ui.settings;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.doctor.Diagnosis;
import org.bmms.console.doctor.DoctorReport;
import org.bmms.console.doctor.Verdict;
import org.bmms.console.ui.control.FailureCard;
import org.bmms.console.ui.control.Pill;
import org.bmms.console.ui.control.Words;

/** The test of a profile, row by row as it is known. */
final class TestView extends VBox {
    private final TestViewModel model;
    private final Words words;
    private final VBox head = new VBox();
    private final VBox rows = new VBox();

    TestView(TestViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("card", "test");
        rows.getStyleClass().add("diagnoses");
        getChildren().addAll(head, rows);
        InvalidationListener changed = observable -> show();
        model.running().addListener(changed);
        model.report().addListener(changed);
        model.failure().addListener(changed);
        model.diagnoses().addListener(changed);
        managedProperty().bind(visibleProperty());
        show();
    }

    private void show() {
        Failure failure = model.failure().get();
        boolean something =
                model.running().get() || failure != null || !model.diagnoses().isEmpty();
        setVisible(something);
        if (!something) {
            return;
        }
        Label title = new Label(words.of("ui-settings.test.title"));
        title.getStyleClass().add("card-title");
        HBox line = new HBox(title, stand());
        line.getStyleClass().add("row");
        if (model.running().get()) {
            Hyperlink stop = new Hyperlink(words.of("ui-settings.test.stop"));
            stop.setOnAction(event -> model.stop());
            line.getChildren().add(stop);
        }
        head.getChildren().setAll(line, words.label(Message.of("ui-settings.test.reads"), "second", "detail"));
        if (failure != null) {
            head.getChildren().add(new FailureCard(failure, words));
        }
        rows.getChildren().clear();
        for (Diagnosis diagnosis : model.diagnoses()) {
            rows.getChildren().add(new DiagnosisRow(diagnosis, words));
        }
    }

    private Node stand() {
        Message counts = Message.of(
                "ui-settings.test.counts",
                model.count(Verdict.FAIL),
                model.count(Verdict.WARNING),
                model.count(Verdict.OK),
                model.count(Verdict.SKIPPED));
        DoctorReport report = model.report().get();
        if (report == null) {
            Label label = words.label(counts, "second");
            if (model.running().get()) {
                ProgressIndicator busy = new ProgressIndicator();
                busy.getStyleClass().add("small-busy");
                label.setGraphic(busy);
            }
            return label;
        }
        return new Pill(DiagnosisRow.mark(report.worst()), words.of(counts));
    }
}
