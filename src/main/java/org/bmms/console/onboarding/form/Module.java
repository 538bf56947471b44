package org.bmms.console.onboarding.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the application that an organisation may use. */
public enum Module {
    MANA,
    PLANNING,
    BUDGETING,
    ME,
    COORDINATION,
    POLICIES;

    /** The module of that name, in any case. */
    public static Optional<Module> of(String name) {
        return Arrays.stream(values())
                .filter(module -> module.label().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Its name in columns and files, such as {@code mana}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that switches it, where the organisation table has one. */
    public String column() {
        return "enable_" + label();
    }
}
