package org.bmms.console.ui.control;

import org.bmms.console.ui.look.Icon;

/** How something stands: a symbol and a colour that belong together, always beside a word. */
public enum Mark {
    GOOD(Icon.GOOD, "good"),
    ATTENTION(Icon.ATTENTION, "attention"),
    BAD(Icon.BAD, "bad"),
    INFO(Icon.INFO, "running"),
    RUNNING(Icon.CLOCK, "running"),
    WAITING_FOR_YOU(Icon.HAND, "running"),
    ROLLED_BACK(Icon.BACK, "attention"),
    UNKNOWN(Icon.UNKNOWN, "unknown"),
    NOT_STARTED(Icon.CLOCK, "unknown");

    private final Icon icon;
    private final String styleClass;

    Mark(Icon icon, String styleClass) {
        this.icon = icon;
        this.styleClass = styleClass;
    }

    /** The symbol. */
    public Icon icon() {
        return icon;
    }

    /** The colour, by its name in the style sheet. */
    public String styleClass() {
        return styleClass;
    }
}
