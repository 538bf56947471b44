package org.bmms.console.ui.frame;

import org.jspecify.annotations.Nullable;

/** Leads from one screen to another. */
@FunctionalInterface
public interface Navigator {

    /**
     * Shows a screen.
     *
     * @param detail what on it, such as the id of a run or a table; null for the screen as it was left
     */
    void go(Screen screen, @Nullable String detail);

    /** Shows a screen as it was left. */
    default void go(Screen screen) {
        go(screen, null);
    }
}
