package org.bmms.console.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the window. The command line and what journals keep stay English. */
public enum Language {
    /** The language of the bundles without a suffix. */
    ENGLISH("en", Locale.ROOT),
    /** The language of the bundles that end in {@code _fil}. */
    FILIPINO("fil", Locale.of("fil"));

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The language of a tag such as {@code fil} or {@code en-PH}, or none if the program does not speak it. */
    public static Optional<Language> of(String tag) {
        String wanted = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(wanted))
                .findFirst();
    }

    /** How files name it: its tag of BCP 47. */
    public String tag() {
        return tag;
    }

    Locale locale() {
        return locale;
    }
}
