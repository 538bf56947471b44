package org.bmms.console.ui.control;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The head of a screen: its name, how things stand in one sentence, and what can be done with all of it. The sentence goes
 * below the rest where it would not have the room to be read.
 */
public final class PageHead extends VBox {
    /** The least that a sentence needs, in sizes of the letters. */
    private static final double LEAST = 12;

    private final Label sentence = new Label();
    private final Region space = new Region();
    private final HBox line = new HBox();
    private final LetterSize letters = new LetterSize(this::arrange);
    private boolean below;

    public PageHead(String title, List<? extends Node> actions) {
        Label name = new Label(title);
        name.getStyleClass().add("page-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setAccessibleRole(AccessibleRole.TEXT);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("second");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox.setHgrow(space, Priority.ALWAYS);
        line.getStyleClass().add("page-head-line");
        line.getChildren().addAll(name, sentence);
        for (Node action : actions) {
            if (action instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
            line.getChildren().add(action);
        }
        getStyleClass().add("page-head");
        getChildren().addAll(line, letters);
        widthProperty().addListener((property, before, now) -> arrange());
    }

    private void arrange() {
        double taken = line.getChildren().stream()
                .filter(part -> !part.equals(sentence) && !part.equals(space))
                .mapToDouble(part -> part.prefWidth(-1) + line.getSpacing())
                .sum();
        boolean now =
                getWidth() > 0 && getWidth() - snappedLeftInset() - snappedRightInset() - taken < LEAST * letters.em();
        if (now == below) {
            return;
        }
        below = now;
        int place = line.getChildren().indexOf(below ? sentence : space);
        if (below) {
            line.getChildren().set(place, space);
            getChildren().add(1, sentence);
        } else {
            getChildren().remove(sentence);
            line.getChildren().set(place, sentence);
        }
        NextLayout.of(this);
    }

    /** How things stand. */
    public StringProperty sentence() {
        return sentence.textProperty();
    }
}
