package org.bmms.console.ui;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** What a person uses a window with. */
interface Hand {

    /**
     * Presses a button.
     *
     * @return whether it was chosen in a way that tells nobody of a press
     */
    boolean touch(Node button);

    /** Gives the focus to the first of these; false if it does not get there. */
    boolean enter(Predicate<Node> wanted);

    /** Types letters. */
    void type(String letters);

    /** Presses a key and lets it go, while others are held. */
    void press(KeyCode key, KeyCode... held);
}
