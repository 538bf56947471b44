package org.bmms.console.ui.guide;

import org.bmms.console.ui.frame.Screen;
import org.jspecify.annotations.Nullable;

/** One thing that the tour does for a trainee who asks to be shown a step. Controls are named by their ids. */
public sealed interface Deed {

    /**
     * Goes to a screen.
     *
     * @param detail what of it; null for all of it
     */
    record Go(Screen screen, @Nullable String detail) implements Deed {
        Go(Screen screen) {
            this(screen, null);
        }
    }

    /** Writes into a field, in place of what is there. */
    record Write(String control, String text) implements Deed {}

    /** Chooses the first row of a list. */
    record ChooseFirst(String control) implements Deed {}

    /** Presses a button, or ticks a box. */
    record Press(String control) implements Deed {}
}
