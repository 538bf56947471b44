package org.bmms.console.ui.onboarding.form;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A text that is entered. It counts as looked at once somebody has left it. */
final class EntryField {
    private final String column;
    private final Supplier<String> address;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty left = new SimpleBooleanProperty();

    /**
     * An empty field.
     *
     * @param column what it is called among its like, such as {@code email}
     * @param address what the engine calls it now, such as {@code users.2.email}; empty while it has no such name
     */
    EntryField(String column, Supplier<String> address) {
        this.column = column;
        this.address = address;
    }

    String column() {
        return column;
    }

    String address() {
        return address.get();
    }

    StringProperty text() {
        return text;
    }

    /** What is entered, without space around it. */
    String value() {
        return text.get().strip();
    }

    /** Whether somebody has been there and left. */
    BooleanProperty left() {
        return left;
    }

    void clear() {
        text.set("");
        left.set(false);
    }
}
