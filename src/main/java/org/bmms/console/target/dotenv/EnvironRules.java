package org.bmms.console.target.dotenv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How django-environ's {@code Env.read_env} reads the value of one line. Its versions differ in what they take for a
 * comment, so a value is safe only when both rules read the same.
 */
public enum EnvironRules {
    /** A {@code #} outside single quotes begins a comment: 0.11, and later with {@code parse_comments=True}. */
    STRIP_COMMENTS {
        @Override
        String unquote(String raw) {
            Matcher single = SINGLE_QUOTED_WITH_COMMENT.matcher(raw);
            if (single.matches()) {
                return single.group(1);
            }
            int hash = raw.indexOf('#');
            return hash < 0 ? raw : raw.substring(0, hash);
        }
    },
    /** A {@code #} is part of the value: up to 0.10, and since 0.12 unless told otherwise. */
    KEEP_COMMENTS {
        @Override
        String unquote(String raw) {
            return isWrapped(raw, '\'') ? raw.substring(1, raw.length() - 1) : raw;
        }
    };

    /** Python's idea of white space in a regular expression. */
    private static final String SPACE = "[\\s\\x1c-\\x1f]";

    private static final Pattern SINGLE_QUOTED_WITH_COMMENT =
            Pattern.compile(SPACE + "*'(.*)'" + SPACE + "*(?:#.*)?", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    abstract String unquote(String raw);

    /** The value of a line, given what stands after its equals sign. */
    public String value(String raw) {
        String value = unquote(raw);
        // A second pass, also for what single quotes have just released.
        return isWrapped(value, '"') ? unescape(value.substring(1, value.length() - 1)) : value;
    }

    static boolean isWrapped(String text, char quote) {
        return text.length() >= 2 && text.charAt(0) == quote && text.charAt(text.length() - 1) == quote;
    }

    private static String unescape(String quoted) {
        StringBuilder value = new StringBuilder(quoted.length());
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c == '\\' && i + 1 < quoted.length()) {
                char next = quoted.charAt(++i);
                // Format characters keep their backslash; anything else loses it.
                value.append("rnt".indexOf(next) >= 0 ? "\\" + next : String.valueOf(next));
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }
}
