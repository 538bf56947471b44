package org.bmms.console.ui.activation;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** What scrolls below the stepper. */
final class WizardScroll {
    private WizardScroll() {}

    /**
     * Keeps the right edge of its cards in line with the stepper, whether there is a scroll bar or not: the bar stands over
     * the margin instead of moving it.
     */
    static void keepEdge(ScrollPane pane, Region page) {
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.minWidthProperty().bind(pane.widthProperty());
    }
}
