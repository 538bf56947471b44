package org.bmms.console.ui.control;

import javafx.application.Platform;
import javafx.scene.control.Label;

/**
 * Knows how large the letters are where it is put, for layouts that go by them. Nobody sees it. It tells of a change once
 * all styles are applied: they are applied from child to child, which nobody may take away or add meanwhile.
 */
public final class LetterSize extends Label {

    private boolean pending;

    /**
     * One that tells when the letters become larger or smaller.
     *
     * @param changed arranges everything anew
     */
    public LetterSize(Runnable changed) {
        setManaged(false);
        setVisible(false);
        fontProperty().addListener((property, before, now) -> {
            if (!pending) {
                pending = true;
                Platform.runLater(() -> {
                    pending = false;
                    changed.run();
                });
            }
        });
    }

    /** The size of the letters in pixels. */
    public double em() {
        return getFont().getSize();
    }
}
