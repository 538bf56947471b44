package org.bmms.console.ui.settings;

import java.util.regex.Pattern;
import org.bmms.console.target.profile.ValueShape;

/**
 * A key of a profile as the editor shows it.
 *
 * @param key in full; in lists with its number, such as {@code hosts[1].address}
 * @param input how it is entered
 */
record FormField(String key, Input input) {
    private static final Pattern NUMBER = Pattern.compile("\\[[0-9]+]");

    /** How values are entered. */
    enum Input {
        TEXT(ValueShape.TEXT),
        WHOLE(ValueShape.WHOLE),
        LIST(ValueShape.LIST),
        FLAG(ValueShape.FLAG),
        KIND(ValueShape.TEXT),
        ROLES(ValueShape.LIST),
        /** The name of a host of the profile. */
        HOST(ValueShape.TEXT),
        /** The name of a jump host of the profile. */
        JUMP_HOST(ValueShape.TEXT),
        /** A file on this workstation. */
        FILE(ValueShape.TEXT);

        private final ValueShape shape;

        Input(ValueShape shape) {
            this.shape = shape;
        }
    }

    ValueShape shape() {
        return input.shape;
    }

    /** The key without numbers, by which it is named. */
    String general() {
        return NUMBER.matcher(key).replaceAll("");
    }
}
