package org.bmms.console.ui.control;

import javafx.scene.control.Label;

/** How something stands: symbol, colour and word. */
public final class Pill extends Label {

    public Pill(Mark mark, String word) {
        super(word, new IconView(mark.icon()));
        getStyleClass().addAll("mark", mark.styleClass());
        setMinWidth(USE_PREF_SIZE);
    }
}
