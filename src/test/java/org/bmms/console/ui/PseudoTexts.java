package org.bmms.console.ui;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Patterns;
import org.bmms.console.base.Texts;

/**
 * A language that nobody speaks but everybody can read: English with accents, 40 % longer, between marks. What a screen
 * shows without the marks does not come from a bundle, and where the closing mark is not to be seen, room is missing.
 */
public final class PseudoTexts {
    /** Where a text begins and ends; no text of the program has these. */
    static final char BEGIN = '«';

    static final char END = '»';

    private static final String PLAIN = "aceinouyACEINOUY";
    private static final String ACCENTED = "àçéîñôûýÀÇÉÎÑÔÛÝ";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+(?:,(?<type>\\w+))?");

    /** Words, since a line breaks between them. */
    private static final String PADDING = " lôrém îpsûm dôlôr sît àmét çôñséçtétûr àdîpîsçîñg élît séd dô";

    private static final double LONGER = 0.4;

    private PseudoTexts() {}

    /** The texts of the program in that language. */
    public static Texts texts() {
        Patterns english = Patterns.in(Locale.ROOT);
        return new Texts(Locale.ROOT, key -> pattern(english.of(key)));
    }

    /** What of a shown text is not between marks; blank where all of it comes from bundles. */
    public static String outside(String shown) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c == BEGIN) {
                depth++;
            } else if (c == END) {
                depth--;
            } else if (depth == 0) {
                rest.append(c);
            }
        }
        return rest.toString().strip();
    }

    /** The pattern of a text with the same placeholders. */
    static String pattern(String english) {
        StringBuilder pattern = new StringBuilder().append(BEGIN);
        int letters = accent(english, pattern);
        String more = PADDING.repeat(letters / PADDING.length() + 1);
        pattern.append(more, 0, (int) Math.ceil(letters * LONGER));
        return pattern.append(END).toString();
    }

    /** Appends a pattern with accents where people read it, and says how many characters those are. */
    private static int accent(String english, StringBuilder pattern) {
        int read = 0;
        int at = 0;
        while (at < english.length()) {
            Matcher placeholder = PLACEHOLDER.matcher(english).region(at, english.length());
            if (placeholder.lookingAt()) {
                int end = closing(english, at);
                String inside = english.substring(placeholder.end(), end);
                pattern.append(placeholder.group());
                // The words of a choice are read; the format of a number is not.
                if ("choice".equals(placeholder.group("type"))) {
                    read += accent(inside, pattern);
                } else {
                    pattern.append(inside);
                }
                pattern.append('}');
                at = end + 1;
            } else {
                char c = english.charAt(at++);
                int plain = PLAIN.indexOf(c);
                pattern.append(plain < 0 ? c : ACCENTED.charAt(plain));
                read++;
            }
        }
        return read;
    }

    /** Where a placeholder ends, which may have others in it. */
    private static int closing(String english, int from) {
        int depth = 0;
        for (int at = from; at < english.length(); at++) {
            switch (english.charAt(at)) {
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {
                    continue;
                }
            }
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("a placeholder does not end: " + english);
    }
}
