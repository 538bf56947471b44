package org.bmms.console.ui.frame;

import java.util.Optional;
import javafx.scene.Node;
import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/** A screen as the frame handles it. It is made when it is first chosen, and kept while the environment is open. */
public interface ScreenContent {

    /** What is shown. */
    Node node();

    /**
     * The screen comes into view.
     *
     * @param detail what on it was asked for, such as the id of a run; null for the screen as it was left
     */
    default void arrive(@Nullable String detail) {}

    /** The screen goes out of view; what it follows may stop. */
    default void leave() {}

    /** Reads what it shows again (F5). */
    default void readNow() {}

    /** Puts the focus where one searches on it (Ctrl+F); does nothing where there is nothing to search. */
    default void search() {}

    /** Why the environment must not be closed now, such as a run in this console's hands; empty if it may. */
    default Optional<Message> held() {
        return Optional.empty();
    }

    /** The environment is being closed; on the window's thread, returns quickly. */
    default void close() {}
}
