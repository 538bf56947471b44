package org.bmms.console.base;

/**
 * Makes text from elsewhere (log lines, program output, names) safe to show in a terminal or to write to a log: control
 * characters, among them those of ANSI escapes, and the marks that change the direction of text become visible escapes.
 */
public final class Inert {
    private static final int FIRST_PRINTABLE = 0x20;

    private Inert() {}

    /** The text with its line ends and tabs kept. */
    public static String text(String raw) {
        return escaped(raw, true);
    }

    /** The text on one line: line ends and tabs are escaped as well. */
    public static String line(String raw) {
        return escaped(raw, false);
    }

    /** The beginning of the text on one line: at most so many of its characters, and a mark where others follow. */
    public static String brief(String raw, int most) {
        return raw.length() <= most
                ? line(raw)
                : line(raw.substring(0, Character.isHighSurrogate(raw.charAt(most - 1)) ? most - 1 : most)) + "…";
    }

    private static String escaped(String raw, boolean linesKept) {
        StringBuilder shown = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean lineEnd = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
            if (isHarmless(c) || (linesKept && (c == '\n' || c == '\t'))) {
                shown.append(c);
            } else if (!linesKept || !lineEnd) {
                shown.append(escape(c));
            }
        }
        return shown.toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) c);
        };
    }

    private static boolean isHarmless(char c) {
        if (c < FIRST_PRINTABLE || (c >= '\u007f' && c <= '\u009f')) {
            return false;
        }
        boolean changesDirection = c == '\u061c'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
        boolean endsLines = c == '\u2028' || c == '\u2029';
        boolean invisible = c == '\ufeff' || (c >= '\u200b' && c <= '\u200d');
        return !changesDirection && !endsLines && !invisible;
    }
}
