package org.bmms.console.target.dotenv;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A value as django-environ's {@code env.bool} reads it: a number other than zero, or one of six words. */
public final class EnvironBoolean {
    private static final Set<String> TRUE_WORDS = Set.of("true", "on", "ok", "y", "yes", "1");
    private static final Set<String> FALSE_WORDS = Set.of("false", "off", "n", "no", "0", "");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9](?:_?[0-9])*");

    private EnvironBoolean() {}

    /** The truth of a value; whatever is not recognised is silently false. */
    public static boolean of(String value) {
        String word = value.strip();
        if (INTEGER.matcher(word).matches()) {
            return new BigInteger(word.replace("_", "")).signum() != 0;
        }
        return TRUE_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the writer's intention is plain, so that {@link #of} cannot surprise. */
    public static boolean isPlain(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        return TRUE_WORDS.contains(word) || FALSE_WORDS.contains(word);
    }
}
