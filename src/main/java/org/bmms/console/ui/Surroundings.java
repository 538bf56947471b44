package org.bmms.console.ui;

import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.bmms.console.base.Language;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.ui.control.Dialogs;
import org.bmms.console.ui.control.Notices;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.frame.WindowDialogs;
import org.bmms.console.ui.frame.WindowNotices;
import org.bmms.console.ui.look.Look;
import org.bmms.console.ui.look.PreferencesViewModel;
import org.bmms.console.ui.work.WindowThread;
import org.jspecify.annotations.Nullable;

/**
 * The window around what is shown in it.
 *
 * @param thread that draws it
 * @param window itself
 * @param look of it and its dialogs
 * @param texts in each language
 */
record Surroundings(WindowThread thread, Supplier<Window> window, Look look, Function<Language, Texts> texts) {

    /**
     * Dialogs above it.
     *
     * @param kind of the environment that they are about; null for none
     */
    Dialogs dialogs(@Nullable Kind kind) {
        return new WindowDialogs(window, look, kind);
    }

    /** Texts in the language that is chosen now. */
    Words words(PreferencesViewModel preferences, Redactor redactor) {
        return new Words(texts.apply(preferences.language().get()), ZoneId.systemDefault(), redactor);
    }

    Notices notices(Words words) {
        return new WindowNotices(window, words);
    }
}
