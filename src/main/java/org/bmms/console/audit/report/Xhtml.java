package org.bmms.console.audit.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed HTML; every text is escaped. */
final class Xhtml {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; of a class if that is not empty. */
    Xhtml begin(String element, String styleClass) {
        out.append('<').append(element);
        if (!styleClass.isEmpty()) {
            out.append(" class=\"").append(escaped(styleClass)).append('"');
        }
        out.append('>');
        open.push(element);
        return this;
    }

    Xhtml begin(String element) {
        return begin(element, "");
    }

    /** Ends the element that was begun last. */
    Xhtml end() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    Xhtml text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element with nothing but a text. */
    Xhtml element(String element, String styleClass, String text) {
        return begin(element, styleClass).text(text).end();
    }

    Xhtml element(String element, String text) {
        return element(element, "", text);
    }

    /** The style of the page, which is the console's own and not escaped. */
    Xhtml style(String css) {
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    /** The page; everything that was begun has ended. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not ended: " + open);
        }
        return "<!DOCTYPE html>\n" + out;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&#34;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** What XML 1.0 has no place for would make the page unreadable. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }
}
