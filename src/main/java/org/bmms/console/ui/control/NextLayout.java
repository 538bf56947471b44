package org.bmms.console.ui.control;

import javafx.application.Platform;
import javafx.scene.Parent;

/**
 * Another layout once the present one is over. What rearranges itself because of its width does so in the middle of a
 * layout, and what is around it has asked for its height by then: it would go on with the height of the old arrangement.
 */
public final class NextLayout {
    private NextLayout() {}

    /** Lets all that is around something ask for its size again. */
    public static void of(Parent changed) {
        Platform.runLater(changed::requestLayout);
    }
}
