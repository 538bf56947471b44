package org.bmms.console.base;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets nobody told about, by the places where they usually stand: the password of a URL, the credentials of
 * an HTTP header, and what is assigned to a name that speaks of passwords, tokens, keys or secrets. Every pattern is
 * bounded, so that the time stays linear in the length of the text.
 */
final class SecretShapes {
    private static final Pattern URL_PASSWORD = Pattern.compile("(?<=://)[^\\s:/@\"']{0,256}:([^\\s\"']{1,256})@");
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "(?i)authorization[\"']?\\s{0,8}[:=]\\s{0,8}[\"']?(?:basic|bearer|digest)\\s{1,8}([^\\s\"']+)");
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)(?:password|passwd|pwd|passphrase|passcode|secret|token|api_?key|private_?key|access_?key|dsn)"
                    + "[\\w.-]{0,64}");
    private static final Pattern SOURCE_POSITION = Pattern.compile("(?i)[\\w.-]*\\.java");
    private static final Pattern CODE_TAIL = Pattern.compile("[A-Z-]+");
    private static final String SUDOERS_TAG = "NOPASSWD";
    private static final String UNQUOTED_END = ",;&}])>\"'";
    private static final int MOST_SPACES = 8;
    private static final int LONGEST_START = 64;

    private final String text;
    private final BitSet hidden;

    SecretShapes(String text, BitSet hidden) {
        this.text = text;
        this.hidden = hidden;
    }

    /** Marks every character that looks like a part of a secret. */
    void hide() {
        hideGroup(URL_PASSWORD.matcher(text));
        hideGroup(AUTHORIZATION.matcher(text));
        Matcher name = SECRET_NAME.matcher(text);
        int from = 0;
        while (from < text.length() && name.find(from)) {
            int end = hideAssigned(name.start(), name.end());
            from = Math.max(end, name.end());
        }
    }

    private void hideGroup(Matcher matcher) {
        while (matcher.find()) {
            hidden.set(matcher.start(1), matcher.end(1));
        }
    }

    /** Marks the value assigned to the name that ends here, if one is; returns where to go on. */
    private int hideAssigned(int nameStart, int nameEnd) {
        String name = text.substring(nameStart, nameEnd);
        if (SOURCE_POSITION.matcher(name).matches() || isFailureCode(nameStart, name) || isSudoersTag(nameEnd)) {
            return nameEnd;
        }
        int at = skip(nameEnd, "\\");
        at = at < text.length() && isQuote(text.charAt(at)) ? at + 1 : at;
        at = skip(at, " \t");
        if (at >= text.length() || (text.charAt(at) != '=' && text.charAt(at) != ':')) {
            return nameEnd;
        }
        boolean wholeLine = text.charAt(at) == '=' && startsLine(nameStart);
        int value = skip(at + 1, " \t");
        int opening = skip(value, "\\");
        int end;
        if (opening < text.length() && isQuote(text.charAt(opening))) {
            value = opening + 1;
            end = closingQuote(value, text.charAt(opening), opening - skipBack(opening));
        } else {
            end = wholeLine ? endOfLine(value) : endOfWord(value);
        }
        hidden.set(value, end);
        return end;
    }

    /** Codes such as SUDO-PASSWORD are followed by a colon and a sentence. */
    private boolean isFailureCode(int nameStart, String name) {
        return nameStart > 0
                && text.charAt(nameStart - 1) == '-'
                && CODE_TAIL.matcher(name).matches();
    }

    /** The tag of sudoers(5) that says that no password is asked for; commands follow it. */
    private boolean isSudoersTag(int nameEnd) {
        int start = nameEnd - SUDOERS_TAG.length();
        boolean begins = start == 0 || (start > 0 && Character.isWhitespace(text.charAt(start - 1)));
        return begins && text.startsWith(SUDOERS_TAG + ":", start);
    }

    /** Whether this is an assignment as in a settings file, whose value may hold anything up to the line's end. */
    private boolean startsLine(int nameStart) {
        int i = nameStart;
        while (i > 0 && nameStart - i < LONGEST_START && isNamePart(text.charAt(i - 1))) {
            i--;
        }
        return i == 0 || text.charAt(i - 1) == '\n';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == ' ' || c == '_' || c == '-' || c == '+';
    }

    /** The end of a value in quotes that are themselves escaped so many times; the text's end if it is never closed. */
    private int closingQuote(int from, char quote, int escapes) {
        for (int i = text.indexOf(quote, from); i >= 0; i = text.indexOf(quote, i + 1)) {
            int backslashes = i - skipBack(i);
            boolean closes = escapes == 0 ? backslashes % 2 == 0 : backslashes <= escapes;
            if (closes) {
                return Math.max(from, i - escapes);
            }
        }
        return text.length();
    }

    private int skipBack(int at) {
        int i = at;
        while (i > 0 && text.charAt(i - 1) == '\\') {
            i--;
        }
        return i;
    }

    private int skip(int from, String characters) {
        int i = from;
        while (i < text.length() && i < from + MOST_SPACES && characters.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int endOfWord(int from) {
        int i = from;
        while (i < text.length()
                && !Character.isWhitespace(text.charAt(i))
                && UNQUOTED_END.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
