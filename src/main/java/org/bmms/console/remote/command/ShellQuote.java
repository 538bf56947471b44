package org.bmms.console.remote.command;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns an argument list into one line that a POSIX shell splits back into exactly that list. SSH hands a command to
 * the login shell as one line (RFC 4254 § 6.5), so this is the only place where quoting matters.
 */
public final class ShellQuote {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellQuote() {}

    /** The line for a program and its arguments. */
    public static String line(List<String> argv) {
        return argv.stream().map(ShellQuote::word).collect(Collectors.joining(" "));
    }

    /**
     * One word, quoted only where needed.
     *
     * @throws IllegalArgumentException for a NUL character, which no argument can carry, and for half a surrogate pair,
     *     which UTF-8 cannot
     */
    public static String word(String argument) {
        if (argument.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an argument cannot contain a NUL character");
        }
        if (!isUnicode(argument)) {
            throw new IllegalArgumentException("an argument is not valid Unicode");
        }
        if (PLAIN.matcher(argument).matches()) {
            return argument;
        }
        return "'" + argument.replace("'", "'\\''") + "'";
    }

    private static boolean isUnicode(String argument) {
        return argument.codePoints().noneMatch(c -> Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE);
    }
}
