package org.bmms.console.ui.control;

import javafx.scene.control.Label;

/** Knows how large the letters are where it is put, for layouts that go by them. Nobody sees it. */
public final class LetterSize extends Label {

    /**
     * One that tells when the letters become larger or smaller.
     *
     * @param changed arranges everything anew
     */
    public LetterSize(Runnable changed) {
        setManaged(false);
        setVisible(false);
        fontProperty().addListener((property, before, now) -> changed.run());
    }

    /** The size of the letters in pixels. */
    public double em() {
        return getFont().getSize();
    }
}
