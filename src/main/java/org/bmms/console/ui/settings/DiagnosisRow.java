package org.bmms.console.ui.settings;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.base.Message;
import org.bmms.console.doctor.Diagnosis;
import org.bmms.console.doctor.Verdict;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;

/** What was found of one part of a profile: symbol, statement, finding; where something is to be done, what. */
final class DiagnosisRow extends HBox {

    DiagnosisRow(Diagnosis diagnosis, Words words) {
        getStyleClass().addAll("diagnosis", "mark", mark(diagnosis.verdict()).styleClass());
        String verdict = words.of(word(diagnosis.verdict()));
        IconView icon = new IconView(mark(diagnosis.verdict()).icon());
        String statement = words.of(diagnosis.title());
        Label title = new Label(statement);
        title.setWrapText(true);
        title.getStyleClass().add("strong");
        Label evidence = words.label(diagnosis.evidence(), "second");
        VBox text = new VBox(title, evidence);
        text.getStyleClass().add("diagnosis-text");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label right = new Label(diagnosis.code() == null ? verdict : verdict + "  ·  " + diagnosis.code());
        right.getStyleClass().add("detail");
        right.setMinWidth(USE_PREF_SIZE);
        Message remedy = diagnosis.remedy();
        if (remedy != null) {
            text.getChildren().add(words.label(remedy, "diagnosis-remedy"));
        }
        String detail = diagnosis.detail();
        if (detail != null && !detail.isBlank()) {
            Label said = new Label(words.said(detail));
            said.setWrapText(true);
            said.getStyleClass().add("mono");
            TitledPane folded = new TitledPane(words.of("ui.failure.details"), said);
            folded.setExpanded(false);
            folded.setAnimated(false);
            text.getChildren().add(folded);
        }
        getChildren().addAll(icon, text, right);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(statement + ": " + verdict + ". " + evidence.getText()
                + (remedy == null ? "" : " " + words.of(remedy)));
        setFocusTraversable(true);
    }

    static Mark mark(Verdict verdict) {
        return switch (verdict) {
            case OK -> Mark.GOOD;
            case WARNING -> Mark.ATTENTION;
            case FAIL -> Mark.BAD;
            case SKIPPED -> Mark.NOT_STARTED;
        };
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case OK -> "ui-settings.verdict.ok";
            case WARNING -> "ui-settings.verdict.warning";
            case FAIL -> "ui-settings.verdict.fail";
            case SKIPPED -> "ui-settings.verdict.skipped";
        };
    }
}
