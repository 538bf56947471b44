package org.bmms.console.ui.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the frame, each with what it does. */
final class Keys {
    static final KeyCombination PALETTE = control(KeyCode.K);
    static final KeyCombination ROLL_BACK =
            new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination READ_NOW = new KeyCodeCombination(KeyCode.F5);
    static final KeyCombination SEARCH = control(KeyCode.F);

    private static final int DIGITS = 10;

    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** The key of a screen: its place in the navigation, of the tenth the zero. */
    static KeyCombination screen(Screen screen) {
        return control(KeyCode.valueOf("DIGIT" + (List.of(Screen.values()).indexOf(screen) + 1) % DIGITS));
    }

    /** As people write it. */
    static String name(KeyCombination keys) {
        return keys.getDisplayText();
    }

    void put(KeyCombination keys, Runnable action) {
        actions.put(keys, action);
    }

    void pressed(KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> known : actions.entrySet()) {
            if (known.getKey().match(event)) {
                event.consume();
                known.getValue().run();
                return;
            }
        }
    }
}
