package org.bmms.console.target.dotenv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line as Python's {@code str.splitlines} sees it, which also breaks at form feeds and Unicode separators.
 *
 * @param number the line's number in an editor, from 1
 * @param text the line without its end
 * @param end the line's end; empty for a last line without one
 */
record EnvLine(int number, String text, String end) {
    private static final String SEPARATORS = "\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029";

    /** Splits a text so that the lines with their ends are the text again. */
    static List<EnvLine> split(String text) {
        List<EnvLine> lines = new ArrayList<>();
        int number = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            int next = text.startsWith("\r\n", i) ? i + 2 : i + 1;
            EnvLine line = new EnvLine(number, text.substring(start, i), text.substring(i, next));
            lines.add(line);
            number += line.endsUsually() ? 1 : 0;
            start = next;
            i = next - 1;
        }
        if (start < text.length()) {
            lines.add(new EnvLine(number, text.substring(start), ""));
        }
        return List.copyOf(lines);
    }

    Optional<Assignment> assignment() {
        return Assignment.in(text);
    }

    boolean assigns(String key) {
        return assignment().filter(a -> a.key().equals(key)).isPresent();
    }

    /** Whether every editor shows a new line here. */
    boolean endsUsually() {
        return end.isEmpty() || "\r\n".contains(end);
    }

    EnvLine withText(String newText) {
        return new EnvLine(number, newText, end);
    }

    EnvLine withEnd(String newEnd) {
        return new EnvLine(number, text, newEnd);
    }
}
