package org.bmms.console.ui.guide;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.look.Icon;
import org.bmms.console.ui.palette.PaletteEntry;

/** What the palette offers of a tour. */
public final class GuideEntries {
    private static final String NO_KEYS = "";

    private GuideEntries() {}

    /** What is possible of it at each time. */
    public static List<PaletteEntry> of(GuideViewModel model, GuideActs acts, Words words) {
        Message name = model.scenario().name();
        BooleanSupplier under = () -> model.picture().get() != null;
        return List.of(
                new PaletteEntry(
                        words.of("ui-guide.palette.start", name),
                        Icon.CAP,
                        NO_KEYS,
                        () -> model.picture().get() == null,
                        acts::begin),
                new PaletteEntry(
                        words.of("ui-guide.palette.show", name),
                        Icon.CAP,
                        "F6",
                        () -> under.getAsBoolean() && model.hidden().get(),
                        model::show),
                new PaletteEntry(
                        words.of("ui-guide.palette.hide", name),
                        Icon.CAP,
                        NO_KEYS,
                        () -> under.getAsBoolean() && !model.hidden().get(),
                        model::hide),
                new PaletteEntry(words.of("ui-guide.palette.end", name), Icon.CAP, NO_KEYS, under, model::end),
                PaletteEntry.always(words.of("ui-guide.palette.again"), Icon.REFRESH, NO_KEYS, acts::beginAgain));
    }
}
