package org.bmms.console.base;

import java.util.Locale;
import java.util.ResourceBundle;

/** Where {@link Texts} find the {@link java.text.MessageFormat} pattern of a key. */
@FunctionalInterface
public interface Patterns {

    /**
     * The pattern of a key, whose bundle is the part before its first dot.
     *
     * @throws java.util.MissingResourceException if the bundle or the key does not exist, which is a bug
     */
    String of(String key);

    /** The patterns of the bundles under {@code texts/}; a key that a language lacks is taken from the English ones. */
    static Patterns in(Locale locale) {
        return key -> ResourceBundle.getBundle(
                        "texts/" + key.substring(0, key.indexOf('.')),
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
