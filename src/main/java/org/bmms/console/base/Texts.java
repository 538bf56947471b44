package org.bmms.console.base;

import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

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
        MessageFormat format = new MessageFormat(pattern, locale);
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

    /** Numbers keep their type where the pattern formats them; elsewhere they are shown as they are, without grouping. */
    private Object argument(Object raw, boolean formatted) {
        return switch (raw) {
            case Message m -> render(m);
            case Number n when !formatted -> n.toString();
            default -> raw;
        };
    }
}
