package org.bmms.console.ui.palette;

import java.util.function.BooleanSupplier;
import org.bmms.console.ui.look.Icon;

/**
 * Something that can be gone to or done.
 *
 * @param words its name, in the language of the window
 * @param icon its symbol
 * @param keys the keys that do the same, as people write them; empty for none
 * @param possible whether it can be done now; what cannot is not offered
 * @param action does it, on the window's thread
 */
public record PaletteEntry(String words, Icon icon, String keys, BooleanSupplier possible, Runnable action) {

    /** Something that can always be done. */
    public static PaletteEntry always(String words, Icon icon, String keys, Runnable action) {
        return new PaletteEntry(words, icon, keys, () -> true, action);
    }
}
