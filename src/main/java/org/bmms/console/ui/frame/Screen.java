package org.bmms.console.ui.frame;

import java.util.Locale;
import org.bmms.console.ui.look.Icon;

/** The screens that the navigation leads to. */
public enum Screen {
    OVERVIEW(Icon.OVERVIEW);

    private final Icon icon;

    Screen(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /** The key of its name. */
    String textKey() {
        return "ui.screen." + name().toLowerCase(Locale.ROOT);
    }
}
