package org.bmms.console.ui.look;

import java.util.Objects;
import org.bmms.console.base.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen for the window, on this workstation.
 *
 * @param theme the colours
 * @param percent how large everything is, from 75 to 200
 * @param language of the texts
 * @param reducedMotion nothing moves but numbers
 * @param window where the window was when it was closed; null before the first time
 */
public record Preferences(
        ThemeChoice theme,
        int percent,
        Language language,
        boolean reducedMotion,
        @Nullable WindowPlace window) {
    private static final int USUAL_PERCENT = 100;

    /** What is missing in a file of another version is as usual. */
    public Preferences(
            @Nullable ThemeChoice theme,
            int percent,
            @Nullable Language language,
            boolean reducedMotion,
            @Nullable WindowPlace window) {
        this.theme = theme == null ? ThemeChoice.SYSTEM : theme;
        this.percent = percent <= 0 ? USUAL_PERCENT : new Appearance(Theme.LIGHT, percent).percent();
        this.language = language == null ? Language.ENGLISH : language;
        this.reducedMotion = reducedMotion;
        this.window = window;
    }

    /** Whether everything can be as large as that. */
    public static boolean isOffered(int percent) {
        return new Appearance(Theme.LIGHT, percent).percent() == percent;
    }

    /** Before anybody has chosen. */
    public static Preferences usual() {
        return new Preferences(ThemeChoice.SYSTEM, USUAL_PERCENT, Language.ENGLISH, false, null);
    }

    /**
     * How the windows look by it.
     *
     * @param dark whether the desktop is dark
     */
    public Appearance appearance(boolean dark) {
        return new Appearance(theme.theme(dark), percent);
    }

    /**
     * The same, with what was changed from one choice to another. What was not changed stays as it is here, where another
     * window may have chosen it.
     */
    public Preferences changed(Preferences from, Preferences to) {
        return new Preferences(
                from.theme == to.theme ? theme : to.theme,
                from.percent == to.percent ? percent : to.percent,
                from.language == to.language ? language : to.language,
                from.reducedMotion == to.reducedMotion ? reducedMotion : to.reducedMotion,
                Objects.equals(from.window, to.window) ? window : to.window);
    }

    /** The same, with the window there. */
    public Preferences at(@Nullable WindowPlace place) {
        return new Preferences(theme, percent, language, reducedMotion, place);
    }
}
