package org.bmms.console.sandbox.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A command line as a POSIX shell splits it (XCU § 2.2, 2.6.5): assignments, then words. Quotes and backslashes are
 * honoured; whatever would make a shell expand, redirect, chain or match patterns is refused, because the console must
 * never send it unquoted.
 *
 * @param assignments variables set for this command alone
 * @param argv the program and its arguments
 */
public record CommandLine(Map<String, String> assignments, List<String> argv) {
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);
    private static final String SPECIAL = "|&;<>()$`*?[#~{}!\n\r\0";

    public CommandLine {
        assignments = Map.copyOf(assignments);
        argv = List.copyOf(argv);
    }

    /**
     * Splits a line.
     *
     * @throws SyntaxException if it has anything that is not a plain or quoted word, or a quote is not closed
     */
    public static CommandLine parse(String line) throws SyntaxException {
        Reader reader = new Reader(line);
        Map<String, String> assignments = new LinkedHashMap<>();
        List<String> argv = new ArrayList<>();
        while (reader.skipBlanks()) {
            boolean plainStart = reader.startsAssignment();
            String word = reader.word();
            if (argv.isEmpty() && plainStart) {
                int equals = word.indexOf('=');
                assignments.put(word.substring(0, equals), word.substring(equals + 1));
            } else {
                argv.add(word);
            }
        }
        if (argv.isEmpty()) {
            throw new SyntaxException("no command");
        }
        return new CommandLine(assignments, argv);
    }

    /** Reads one word after the other. */
    private static final class Reader {
        private final String line;
        private int at;

        Reader(String line) {
            this.line = line;
        }

        boolean skipBlanks() {
            while (at < line.length() && isBlank(line.charAt(at))) {
                at++;
            }
            return at < line.length();
        }

        boolean startsAssignment() {
            int end = at;
            while (end < line.length() && !isBlank(line.charAt(end)) && line.charAt(end) != '=') {
                end++;
            }
            return end < line.length()
                    && ASSIGNMENT.matcher(line.substring(at, end + 1)).matches();
        }

        String word() throws SyntaxException {
            StringBuilder word = new StringBuilder();
            while (at < line.length() && !isBlank(line.charAt(at))) {
                char c = line.charAt(at++);
                switch (c) {
                    case '\'' -> word.append(until('\''));
                    case '"' -> doubleQuoted(word);
                    case '\\' -> word.append(next());
                    default -> {
                        if (SPECIAL.indexOf(c) >= 0) {
                            throw new SyntaxException("unquoted character " + (int) c);
                        }
                        word.append(c);
                    }
                }
            }
            return word.toString();
        }

        private void doubleQuoted(StringBuilder word) throws SyntaxException {
            for (char c = next(); c != '"'; c = next()) {
                if (c == '$' || c == '`') {
                    throw new SyntaxException("expansion in double quotes");
                }
                if (c == '\\') {
                    char escaped = next();
                    if ("$`\"\\".indexOf(escaped) < 0) {
                        word.append('\\');
                    }
                    word.append(escaped);
                } else {
                    word.append(c);
                }
            }
        }

        private String until(char quote) throws SyntaxException {
            int end = line.indexOf(quote, at);
            if (end < 0) {
                throw new SyntaxException("unterminated quoted string");
            }
            String text = line.substring(at, end);
            at = end + 1;
            return text;
        }

        private char next() throws SyntaxException {
            if (at >= line.length()) {
                throw new SyntaxException("unexpected end of line");
            }
            return line.charAt(at++);
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }
    }
}
