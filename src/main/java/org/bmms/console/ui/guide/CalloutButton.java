package org.bmms.console.ui.guide;

import javafx.scene.control.Button;

/** A button that leaves the focus where it is when it is pressed, unless somebody went to it by the keyboard. */
final class CalloutButton extends Button {

    CalloutButton(String text) {
        super(text);
        setFocusTraversable(false);
    }

    @Override
    public void requestFocus() {
        if (isFocusTraversable()) {
            super.requestFocus();
        }
    }
}
