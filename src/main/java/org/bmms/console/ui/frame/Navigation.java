package org.bmms.console.ui.frame;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bmms.console.ui.control.Words;
import org.jspecify.annotations.Nullable;

/** The screens, one below the other, the last at the bottom; one of them is always chosen. */
final class Navigation extends VBox {
    private final Map<Screen, NavigationButton> buttons = new EnumMap<>(Screen.class);

    Navigation(Consumer<Screen> chosen, Words words) {
        getStyleClass().add("navigation");
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : Screen.values()) {
            NavigationButton button = new NavigationButton(screen, words);
            button.setId(screen.navigationId());
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.accept(screen);
            });
            buttons.put(screen, button);
            if (screen.isLast()) {
                Region space = new Region();
                setVgrow(space, Priority.ALWAYS);
                getChildren().add(space);
            }
            getChildren().add(button);
        }
    }

    /** Shows that a screen is chosen, however it was. */
    void choose(Screen screen) {
        NavigationButton button = buttons.get(screen);
        if (button != null) {
            button.setSelected(true);
        }
    }

    /** Says this of a screen; nothing for null. */
    void tell(Screen screen, @Nullable NavigationFact fact) {
        NavigationButton button = buttons.get(screen);
        if (button != null) {
            button.tell(fact);
        }
    }

    /** Icons alone, or with their names. */
    void narrow(boolean narrow) {
        buttons.values().forEach(button -> button.narrow(narrow));
    }
}
