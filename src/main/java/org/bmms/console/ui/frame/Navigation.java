package org.bmms.console.ui.frame;

import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;

/** The screens, one below the other; one of them is always chosen. */
final class Navigation extends VBox {

    Navigation(Consumer<Screen> chosen, Words words) {
        getStyleClass().add("navigation");
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : Screen.values()) {
            ToggleButton button = new ToggleButton(words.of(screen.textKey()), new IconView(screen.icon()));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setUserData(screen);
            button.setSelected(screen == Screen.OVERVIEW);
            getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                chosen.accept((Screen) now.getUserData());
            }
        });
    }
}
