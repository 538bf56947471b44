package org.bmms.console.target.dotenv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An assignment as systemd reads it from an {@code EnvironmentFile=} (systemd.exec(5)): shell-like quoting, values that
 * span lines, comments only at the beginning of a line, and names that must be plain.
 *
 * @param line number of the line where the name stands, from 1
 * @param key the name
 * @param value the value
 */
record SystemdReading(int line, String key, String value) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** All assignments of a file that systemd accepts, in order; of equal names the last one counts. */
    static List<SystemdReading> of(String text) {
        List<SystemdReading> readings = new ArrayList<>();
        Scanner scanner = new Scanner(text);
        while (scanner.toNextEntry()) {
            int line = scanner.line;
            String key = scanner.key();
            if (!scanner.atEquals()) {
                continue;
            }
            String value = scanner.value();
            if (NAME.matcher(key).matches() && value.chars().noneMatch(SystemdReading::isForbidden)) {
                readings.add(new SystemdReading(line, key, value));
            }
        }
        return List.copyOf(readings);
    }

    private static boolean isForbidden(int c) {
        return (c < ' ' && c != '\t' && c != '\n') || c == 0x7f;
    }

    /** Walks over the text; every method leaves it on the first character that is not its own. */
    private static final class Scanner {
        private final String text;
        private int at;
        private int line = 1;

        Scanner(String text) {
            this.text = text;
        }

        private boolean atEnd() {
            return at >= text.length();
        }

        private char peek() {
            return text.charAt(at);
        }

        private char take() {
            char c = text.charAt(at++);
            // As Python and editors count: CR LF is one end, a lone CR is one as well.
            if (c == '\n' || (c == '\r' && (atEnd() || peek() != '\n'))) {
                line++;
            }
            return c;
        }

        private static boolean isNewline(char c) {
            return c == '\n' || c == '\r';
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\t' || isNewline(c);
        }

        /** Skips white space and comments; false at the end of the file. */
        boolean toNextEntry() {
            while (!atEnd()) {
                if (peek() == '#' || peek() == ';') {
                    skipLine();
                } else if (isSpace(peek())) {
                    take();
                } else {
                    return true;
                }
            }
            return false;
        }

        private void skipLine() {
            while (!atEnd() && !isNewline(peek())) {
                take();
            }
        }

        String key() {
            int start = at;
            while (!atEnd() && peek() != '=' && !isNewline(peek())) {
                take();
            }
            return text.substring(start, at).stripTrailing();
        }

        boolean atEquals() {
            return !atEnd() && take() == '=';
        }

        /** Quoted parts may be glued together, with white space between them lost, until a bare word begins. */
        String value() {
            StringBuilder value = new StringBuilder();
            while (!atEnd()) {
                char c = take();
                if (isNewline(c)) {
                    return value.toString();
                } else if (c == '\'') {
                    singleQuoted(value);
                } else if (c == '"') {
                    doubleQuoted(value);
                } else if (!isSpace(c)) {
                    at--;
                    bareWords(value);
                    return value.toString();
                }
            }
            return value.toString();
        }

        private void singleQuoted(StringBuilder value) {
            while (!atEnd()) {
                char c = take();
                if (c == '\'') {
                    return;
                }
                value.append(c);
            }
        }

        private void doubleQuoted(StringBuilder value) {
            while (!atEnd()) {
                char c = take();
                if (c == '"') {
                    return;
                } else if (c == '\\' && !atEnd()) {
                    char escaped = take();
                    if ("\"\\`$".indexOf(escaped) >= 0) {
                        value.append(escaped);
                    } else if (escaped != '\n') {
                        value.append('\\').append(escaped);
                    }
                } else if (c != '\\') {
                    value.append(c);
                }
            }
        }

        /** To the end of the line; a backslash takes the next character as it is, or joins the next line. */
        private void bareWords(StringBuilder value) {
            int keep = value.length();
            while (!atEnd() && !isNewline(peek())) {
                char c = take();
                if (c == '\\') {
                    if (!atEnd()) {
                        char escaped = take();
                        if (!isNewline(escaped)) {
                            value.append(escaped);
                        }
                    }
                    keep = value.length();
                } else {
                    value.append(c);
                    keep = isSpace(c) ? keep : value.length();
                }
            }
            value.setLength(keep);
        }
    }
}
