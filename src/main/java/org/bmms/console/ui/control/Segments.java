package org.bmms.console.ui.control;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A few choices beside each other, of which one always holds. */
public final class Segments<T> extends HBox {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /** Kept as long as these: what is chosen may live longer. */
    private final ChangeListener<T> changed = (property, before, now) -> select(now);

    /**
     * Choices.
     *
     * @param options from left to right
     * @param word of each
     * @param chosen what holds; follows the buttons, which follow it
     * @param spoken what is chosen here
     */
    public Segments(List<T> options, Function<T, String> word, Property<T> chosen, String spoken) {
        getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (T option : options) {
            ToggleButton button = new ToggleButton(word.apply(option));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(spoken + ": " + button.getText());
            button.getStyleClass().add(place(option, options));
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.setValue(option);
            });
            buttons.put(option, button);
            getChildren().add(button);
        }
        chosen.addListener(new WeakChangeListener<>(changed));
        select(chosen.getValue());
    }

    private static <T> String place(T option, List<T> options) {
        if (option.equals(options.getFirst())) {
            return Styles.LEFT_PILL;
        }
        return option.equals(options.getLast()) ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }

    private void select(T option) {
        ToggleButton button = buttons.get(option);
        if (button != null) {
            button.setSelected(true);
        }
    }
}
