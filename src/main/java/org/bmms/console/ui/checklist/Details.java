package org.bmms.console.ui.checklist;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bmms.console.checklist.ChecklistPart;
import org.bmms.console.ui.control.Words;

/** What the panel says of a line, in sections. */
abstract class Details extends VBox {
    private final Words words;
    private final GridPane facts = new GridPane();

    Details(Words words) {
        this.words = words;
        getStyleClass().add("panel-body-sections");
        facts.getStyleClass().addAll("facts", "organization-facts");
    }

    /** The facts stand here, below what was added before them. */
    void showFacts() {
        getChildren().add(facts);
    }

    void fact(String key, Label value) {
        Label name = new Label(words.of(key));
        name.getStyleClass().add("second");
        name.setMinWidth(USE_PREF_SIZE);
        value.setWrapText(true);
        GridPane.setHgrow(value, Priority.ALWAYS);
        facts.addRow(facts.getRowCount(), name, value);
    }

    void phases(ChecklistPart part) {
        fact(
                "ui-checklist.fact-of.phases",
                new Label(part.phases().stream()
                        .map(phase -> Integer.toString(phase.number()))
                        .collect(Collectors.joining(", "))));
    }

    void section(String key, List<? extends Node> content) {
        Label head = new Label(words.of(key));
        head.getStyleClass().add("strong");
        VBox section = new VBox(head);
        section.getChildren().addAll(content);
        section.getStyleClass().add("panel-section");
        getChildren().add(section);
    }

    static Label mono(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("mono", "stored");
        return label;
    }
}
