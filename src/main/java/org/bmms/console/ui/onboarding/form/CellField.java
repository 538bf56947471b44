package org.bmms.console.ui.onboarding.form;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/** A field of a table; several lines that are pasted into it are users of their own. */
final class CellField extends TextField {
    private final Consumer<String> lines;

    CellField(Consumer<String> lines) {
        this.lines = lines;
        setMinWidth(0);
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && text.strip().lines().count() > 1) {
            lines.accept(text);
        } else {
            super.paste();
        }
    }
}
