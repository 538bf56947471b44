package org.bmms.console.ui.look;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Language;
import org.jspecify.annotations.Nullable;

/** What is chosen for the window, and can be chosen otherwise; a choice counts at once. */
public final class PreferencesViewModel {
    private final ObjectProperty<ThemeChoice> theme;
    private final ObjectProperty<Integer> percent;
    private final ObjectProperty<Language> language;
    private final BooleanProperty reducedMotion;
    private final ObjectProperty<@Nullable Failure> problem;

    /**
     * The choices.
     *
     * @param first what was chosen before, and why it could not be read
     * @param changed told what is chosen from now on, where the window stands not being a choice
     */
    public PreferencesViewModel(PreferencesFile.Read first, Consumer<Preferences> changed) {
        Preferences before = first.preferences();
        theme = new SimpleObjectProperty<>(before.theme());
        percent = new SimpleObjectProperty<>(before.percent());
        language = new SimpleObjectProperty<>(before.language());
        reducedMotion = new SimpleBooleanProperty(before.reducedMotion());
        problem = new SimpleObjectProperty<>(first.problem());
        theme.addListener((property, was, now) -> changed.accept(chosen()));
        percent.addListener((property, was, now) -> changed.accept(chosen()));
        language.addListener((property, was, now) -> changed.accept(chosen()));
        reducedMotion.addListener((property, was, now) -> changed.accept(chosen()));
    }

    /** Everything that is chosen. */
    public Preferences chosen() {
        return new Preferences(theme.get(), percent.get(), language.get(), reducedMotion.get(), null);
    }

    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    /** How large everything is. */
    public ObjectProperty<Integer> percent() {
        return percent;
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    /** Whether nothing moves but numbers. */
    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    /** Why the choices could not be read or written; null if they could. */
    public ObjectProperty<@Nullable Failure> problem() {
        return problem;
    }
}
