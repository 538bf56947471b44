package org.bmms.console.base;

import java.math.BigDecimal;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Renders {@link Message}s in one language from the bundles under {@code texts/}. Entries are
 * {@link MessageFormat} patterns; an argument that is itself a message is rendered first, and numbers are shown without
 * grouping unless the pattern asks for a format.
 */
public final class Texts {
    private final Locale locale;
    private final Patterns patterns;

    /**
     * Texts of a language.
     *
     * @param locale of numbers and days
     * @param patterns gives the pattern of a key
     */
    public Texts(Locale locale, Patterns patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** The texts of a language of the program. */
    public static Texts in(Language language) {
        return new Texts(language.locale(), Patterns.in(language.locale()));
    }

    /** English, the language of the command line and of what is recorded. */
    public static Texts english() {
        return in(Language.ENGLISH);
    }

    /** The language, for what is written by a format of its own, such as days. */
    public Locale locale() {
        return locale;
    }

    /**
     * The text of a message.
     *
     * @throws java.util.MissingResourceException if the bundle or the key does not exist, which is a bug
     */
    public String render(Message message) {
        MessageFormat format = new MessageFormat(patterns.of(message.key()), locale);
        return format.format(arguments(format.getFormatsByArgumentIndex(), message.arguments()));
    }

    /** The text of a key without arguments. */
    public String text(String key) {
        return render(Message.of(key));
    }

    private Object[] arguments(@Nullable Format[] formats, List<Object> raw) {
        Object[] rendered = new Object[raw.size()];
        for (int i = 0; i < rendered.length; i++) {
            boolean formatted = i < formats.length && formats[i] != null;
            rendered[i] = argument(raw.get(i), formatted);
        }
        return rendered;
    }

    /**
     * Numbers are numbers where the pattern formats them, also those that were recorded as text; elsewhere they are shown
     * as they are, without grouping.
     */
    private Object argument(Object raw, boolean formatted) {
        return switch (raw) {
            case Message m -> render(m);
            case Number n when !formatted -> n.toString();
            case String recorded when formatted -> new BigDecimal(recorded);
            default -> raw;
        };
    }
}
