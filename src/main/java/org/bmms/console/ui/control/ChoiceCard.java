package org.bmms.console.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** One of several ways to go on: what it does, and what it means. */
public final class ChoiceCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final RadioButton button;
    private final Label meaning = new Label();

    public ChoiceCard(String title, String what, String means, ToggleGroup group) {
        button = new RadioButton(title);
        button.setToggleGroup(group);
        button.getStyleClass().add("choice-title");
        Label does = new Label(what);
        does.setWrapText(true);
        meaning.setText(means);
        meaning.setWrapText(true);
        meaning.getStyleClass().addAll("detail", "second");
        getStyleClass().addAll("card", "choice");
        VBox says = new VBox(does, meaning);
        says.getStyleClass().add("choice-words");
        getChildren().addAll(button, says);
        setMinHeight(USE_PREF_SIZE);
        button.selectedProperty().addListener((property, before, now) -> pseudoClassStateChanged(SELECTED, now));
        setOnMouseClicked(event -> {
            if (!button.isDisabled()) {
                button.setSelected(true);
                button.requestFocus();
            }
        });
        button.setAccessibleText(title + ". " + what + " " + means);
    }

    /** What it is chosen with. */
    public RadioButton button() {
        return button;
    }

    /** It cannot be chosen, and this is why. */
    public void close(String why) {
        button.setDisable(true);
        meaning.setText(why);
        button.setAccessibleHelp(why);
    }
}
