package org.bmms.console.base;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Renders {@link Message}s in one language from the bundles under {@code texts/}. Entries are
 * {@link MessageFormat} patterns; an argument that is itself a message is rendered first, and numbers are shown without
 * grouping unless the pattern asks for a format.
 */
public final class Texts {
    private final Locale locale;

    public Texts(Locale locale) {
        this.locale = locale;
    }

    /** English, the language of the bundles without a suffix. */
    public static Texts english() {
        return new Texts(Locale.ROOT);
    }

    /**
     * The text of a message.
     *
     * @throws java.util.MissingResourceException if the bundle or the key does not exist, which is a bug
     */
    public String render(Message message) {
        String key = message.key();
        String bundle = key.substring(0, key.indexOf('.'));
        String pattern = ResourceBundle.getBundle(
                        "texts/" + bundle,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return new MessageFormat(pattern, locale).format(arguments(message.arguments()));
    }

    /** The text of a key without arguments. */
    public String text(String key) {
        return render(Message.of(key));
    }

    private Object[] arguments(List<Object> raw) {
        return raw.stream().map(this::argument).toArray();
    }

    private Object argument(Object raw) {
        return switch (raw) {
            case Message m -> render(m);
            case Long n -> n.toString();
            case Integer n -> n.toString();
            default -> raw;
        };
    }
}
