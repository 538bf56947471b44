package org.bmms.console.ui.look;

/**
 * What a person has chosen for all windows of the console.
 *
 * @param theme the colours
 * @param percent how large everything is, from 75 to 200
 */
public record Appearance(Theme theme, int percent) {
    private static final int SMALLEST = 75;
    private static final int LARGEST = 200;

    public Appearance {
        percent = Math.clamp(percent, SMALLEST, LARGEST);
    }

    /** Light, as large as designed. */
    public static Appearance usual() {
        return new Appearance(Theme.LIGHT, 100);
    }
}
