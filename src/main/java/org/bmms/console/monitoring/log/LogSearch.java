package org.bmms.console.monitoring.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.bmms.console.base.Failure;

/**
 * What is searched for in lines.
 *
 * @param text what was typed
 * @param expression whether it is a regular expression
 * @param exactCase whether upper and lower case differ
 */
public record LogSearch(String text, boolean expression, boolean exactCase) {
    /** Nothing, which is in no line. */
    public static final LogSearch NONE = new LogSearch("", false, false);

    /** Steps on one line; only an expression that tries everything needs so many. */
    private static final int MOST_STEPS = 50_000_000;

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * Checks it.
     *
     * @throws org.bmms.console.base.FailureException {@code LOG-EXPRESSION}
     */
    public LogSearch checked() {
        pattern();
        return this;
    }

    private Pattern pattern() {
        int flags = (expression ? 0 : Pattern.LITERAL)
                | (exactCase ? 0 : Pattern.CASE_INSENSITIVE | (isAscii() ? 0 : Pattern.UNICODE_CASE));
        try {
            return Pattern.compile(text, flags);
        } catch (PatternSyntaxException e) {
            throw Failure.unchanged(LogFailure.EXPRESSION, e.getDescription()).asException(e);
        }
    }

    private boolean isAscii() {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** For many lines; not for several threads at once. */
    Probe probe() {
        return new Probe(this);
    }

    /** Where it is in a line; empty if it is not. */
    public List<Place> places(String line) {
        List<Place> places = new ArrayList<>();
        if (!isEmpty()) {
            Matcher matcher = pattern().matcher(new Steps(line, text));
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    places.add(new Place(matcher.start(), matcher.end()));
                }
            }
        }
        return places;
    }

    /**
     * A part of a line.
     *
     * @param start of its first character
     * @param end after its last one
     */
    public record Place(int start, int end) {}

    /** Looks for it in lines that lie in one text, one after the other. */
    static final class Probe {
        private final LogSearch search;
        private final Matcher matcher;

        private Probe(LogSearch search) {
            this.search = search;
            this.matcher = search.pattern().matcher("");
        }

        /** Looks at another text from now on. */
        void look(String texts) {
            matcher.reset(search.expression() ? new Steps(texts, search.text()) : texts);
        }

        /** Whether it is in the line from {@code start} to {@code end}. */
        boolean isIn(int start, int end) {
            return matcher.region(start, end).find();
        }
    }

    /**
     * A text that counts how often it is looked at: there are expressions that would otherwise need years on one line.
     */
    private static final class Steps implements CharSequence {
        private final String text;
        private final String expression;
        private int last;
        private int steps;

        private Steps(String text, String expression) {
            this.text = text;
            this.expression = expression;
        }

        @Override
        public char charAt(int at) {
            // Whoever gets on is not stuck.
            steps = at > last ? 0 : steps + 1;
            last = Math.max(last, at);
            if (steps > MOST_STEPS) {
                throw Failure.unchanged(LogFailure.SLOW_EXPRESSION, expression).asException();
            }
            return text.charAt(at);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
