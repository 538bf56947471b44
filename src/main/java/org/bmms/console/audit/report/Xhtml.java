package org.bmms.console.audit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes well-formed HTML; every text is escaped. */
public final class Xhtml {
    /** What follows these follows at once; a line end would be seen as a space. */
    private static final Set<String> WITHIN_LINES = Set.of("span", "code");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; of a class if that is not empty. */
    public Xhtml begin(String element, String styleClass) {
        out.append('<').append(element);
        if (!styleClass.isEmpty()) {
            out.append(" class=\"").append(escaped(styleClass)).append('"');
        }
        out.append('>');
        open.push(element);
        return this;
    }

    /** Begins an element of no class. */
    public Xhtml begin(String element) {
        return begin(element, "");
    }

    /** Ends the element that was begun last. */
    public Xhtml end() {
        String element = open.pop();
        out.append("</").append(element).append('>');
        if (!WITHIN_LINES.contains(element)) {
            out.append('\n');
        }
        return this;
    }

    /** Adds a text to what was begun last. */
    public Xhtml text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element with nothing but a text. */
    public Xhtml element(String element, String styleClass, String text) {
        return begin(element, styleClass).text(text).end();
    }

    /** An element of no class with nothing but a text. */
    public Xhtml element(String element, String text) {
        return element(element, "", text);
    }

    /** The style of all reports, which is the console's own and not escaped. */
    public Xhtml style() {
        out.append("<style>\n").append(css()).append("</style>\n");
        return this;
    }

    private static String css() {
        try (InputStream css = Xhtml.class.getResourceAsStream("/styles/report.css")) {
            if (css == null) {
                throw new IllegalStateException("the console is incomplete: report.css");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page; everything that was begun has ended. */
    public String page() {
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
