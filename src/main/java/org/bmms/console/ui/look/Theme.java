package org.bmms.console.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The colours of the window. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "light"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "dark"),
    /** For weak eyes and bright rooms: no tints, strong lines. */
    CONTRAST(new PrimerLight().getUserAgentStylesheet(), "contrast");

    private final String base;
    private final String style;

    Theme(String base, String style) {
        this.base = base;
        this.style = style;
    }

    /** The library's part of it. */
    public String base() {
        return base;
    }

    /** The class of the root of every window, by which the console's own part goes. */
    public String styleClass() {
        return style;
    }
}
