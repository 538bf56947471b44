package org.bmms.console.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Neutral bars where content will be. */
public final class LoadingBars extends VBox {

    /** As many bars as there will be parts. */
    public LoadingBars(int bars, String spoken) {
        getStyleClass().add("loading");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken);
        for (int bar = 0; bar < bars; bar++) {
            Region region = new Region();
            region.getStyleClass().add("card");
            getChildren().add(region);
        }
    }
}
