package org.bmms.console.ui.look;

/** The theme that a person has chosen. */
public enum ThemeChoice {
    /** Light or dark, like the rest of the desktop. */
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST;

    /**
     * The theme that it means.
     *
     * @param dark whether the desktop is dark
     */
    public Theme theme(boolean dark) {
        return switch (this) {
            case SYSTEM -> dark ? Theme.DARK : Theme.LIGHT;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case CONTRAST -> Theme.CONTRAST;
        };
    }
}
