package org.bmms.console.ui;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.PreferencesViewModel;

/** The look of the windows as it is chosen; where that is the choice, it follows the desktop. */
final class ChosenLook {
    private ChosenLook() {}

    /** A look that follows; on the window's thread, once for a window. */
    static Look of(PreferencesViewModel preferences) {
        Look look = new Look(preferences.chosen().appearance(isDark()));
        look.still().bind(preferences.reducedMotion());
        InvalidationListener follow =
                observable -> look.appearance().set(preferences.chosen().appearance(isDark()));
        preferences.theme().addListener(follow);
        preferences.percent().addListener(follow);
        // The desktop outlives the window, which it must not keep.
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakInvalidationListener(follow));
        return look;
    }

    private static boolean isDark() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }
}
