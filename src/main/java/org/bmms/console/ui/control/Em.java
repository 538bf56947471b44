package org.bmms.console.ui.control;

import javafx.scene.control.Label;

/** Tells the size of the letters where it stands, for controls that lay out their parts themselves. Never seen. */
public final class Em extends Label {

    public Em() {
        setManaged(false);
        setVisible(false);
    }

    /** In pixels. */
    public double size() {
        return getFont().getSize();
    }
}
