package org.bmms.console.ui.frame;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** A screen in the navigation: its icon, its name, and what there is to say of it. */
final class NavigationButton extends ToggleButton {
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

    private final Screen screen;
    private final Words words;
    private final Label name;
    private final Label fact = new Label();
    private @Nullable NavigationFact told;
    private boolean narrow;

    NavigationButton(Screen screen, Words words) {
        super(words.of(screen.textKey()));
        this.screen = screen;
        this.words = words;
        this.name = new Label(getText());
        name.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(new IconView(screen.icon()), name, between, fact);
        row.getStyleClass().addAll("row", "navigation-row");
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        tell(null);
    }

    /** Says this of the screen; nothing for null. */
    void tell(@Nullable NavigationFact fact) {
        this.told = fact;
        arrange();
    }

    /** The icon alone, or all of it. */
    void narrow(boolean now) {
        this.narrow = now;
        arrange();
    }

    private void arrange() {
        NavigationFact now = told;
        show(name, !narrow);
        show(fact, !narrow && now != null);
        fact.getStyleClass().setAll("label", "navigation-fact");
        String sentence = getText();
        if (now != null) {
            fact.setText(words.of(now.text()));
            fact.setGraphic(
                    now.mark() == Mark.WAITING_FOR_YOU || now.mark() == Mark.NOT_STARTED
                            ? null
                            : new IconView(now.mark().icon()));
            fact.getStyleClass().addAll("mark", now.mark().styleClass());
            fact.pseudoClassStateChanged(OLD, now.old());
            sentence += ", " + words.of(now.spoken());
        }
        setAccessibleText(sentence);
        setTooltip(new Tooltip(sentence + "  " + Keys.name(Keys.screen(screen))));
    }

    private static void show(Label part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
