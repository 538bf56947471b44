package org.bmms.console.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/**
 * What a dialog consists of. Escape closes it like its safe button.
 *
 * @param title in the language of the window
 * @param body between title and buttons; scrolls where it is larger than the screen
 * @param buttons from left to right; they close the dialog only where their action does
 * @param safe the one that changes nothing; it has the focus at first and closes the dialog
 * @param width in em
 * @param height in em; 0 for as high as its body
 */
public record DialogContent(String title, Node body, List<Button> buttons, Button safe, double width, double height) {

    public DialogContent {
        buttons = List.copyOf(buttons);
    }
}
