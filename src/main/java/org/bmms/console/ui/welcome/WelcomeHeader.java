package org.bmms.console.ui.welcome;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.bmms.console.base.Language;
import org.bmms.console.ui.control.IconView;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.look.PreferencesViewModel;
import org.bmms.console.ui.look.ThemeChoice;
import org.jspecify.annotations.Nullable;

/** That nothing is connected, and how the window looks. */
final class WelcomeHeader extends HBox {
    private static final List<Integer> PERCENTS = List.of(75, 90, 100, 110, 125, 150, 175, 200);

    WelcomeHeader(PreferencesViewModel preferences, Words words) {
        getStyleClass().addAll("top", "welcome-top");
        Label nothing = new Label(words.of("ui.welcome.nothing"), new IconView(Icon.PLUG));
        nothing.getStyleClass().addAll("second", "detail");
        nothing.setWrapText(true);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren()
                .addAll(
                        nothing,
                        between,
                        menu(
                                Icon.GLOBE,
                                List.of(Language.values()),
                                language -> words.of("ui.language." + lower(language)),
                                preferences.language()),
                        menu(
                                Icon.SUN,
                                List.of(ThemeChoice.values()),
                                theme -> words.of("ui.theme." + lower(theme)),
                                preferences.theme()),
                        menu(null, PERCENTS, percent -> words.of("ui.percent", percent), preferences.percent()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> MenuButton menu(
            @Nullable Icon icon, List<T> options, Function<T, String> word, Property<T> chosen) {
        MenuButton menu = new MenuButton(null, icon == null ? null : new IconView(icon));
        // It may be chosen elsewhere, and what is bound does not keep this alive.
        menu.textProperty().bind(chosen.map(word));
        menu.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (T option : options) {
            RadioMenuItem item = new RadioMenuItem(word.apply(option));
            item.setToggleGroup(group);
            item.setOnAction(event -> chosen.setValue(option));
            menu.addEventHandler(MenuButton.ON_SHOWING, event -> item.setSelected(option.equals(chosen.getValue())));
            menu.getItems().add(item);
        }
        return menu;
    }
}
