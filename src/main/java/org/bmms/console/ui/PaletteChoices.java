package org.bmms.console.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bmms.console.base.Language;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.look.Preferences;
import org.bmms.console.ui.look.PreferencesViewModel;
import org.bmms.console.ui.look.ThemeChoice;
import org.bmms.console.ui.palette.PaletteEntry;

/** What the palette offers of the preferences: colours, size, language. */
final class PaletteChoices {
    private static final int STEP = 25;

    private PaletteChoices() {}

    static List<PaletteEntry> of(PreferencesViewModel preferences, Words words) {
        List<PaletteEntry> entries = new ArrayList<>();
        for (ThemeChoice theme : ThemeChoice.values()) {
            String name = words.of("ui.theme." + theme.name().toLowerCase(Locale.ROOT));
            entries.add(new PaletteEntry(
                    words.of("ui.palette.theme", name),
                    Icon.EYE,
                    "",
                    () -> preferences.theme().get() != theme,
                    () -> preferences.theme().set(theme)));
        }
        entries.add(size("ui.palette.larger", STEP, preferences, words));
        entries.add(size("ui.palette.smaller", -STEP, preferences, words));
        for (Language language : Language.values()) {
            String name = words.of("ui.language." + language.name().toLowerCase(Locale.ROOT));
            entries.add(new PaletteEntry(
                    words.of("ui.palette.language", name),
                    Icon.EYE,
                    "",
                    () -> preferences.language().get() != language,
                    () -> preferences.language().set(language)));
        }
        return entries;
    }

    private static PaletteEntry size(String key, int step, PreferencesViewModel preferences, Words words) {
        return new PaletteEntry(
                words.of(key),
                Icon.SEARCH,
                "",
                () -> Preferences.isOffered(preferences.percent().get() + step),
                () -> preferences.percent().set(preferences.percent().get() + step));
    }
}
