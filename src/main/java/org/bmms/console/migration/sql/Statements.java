package org.bmms.console.migration.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a script apart into its statements. What is quoted is never looked into, and comments are left out. */
final class Statements {
    private static final Pattern DOLLAR = Pattern.compile("\\$(?:[A-Za-z_]\\w*)?\\$");

    private final String script;
    private final List<String> statements = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int at;

    private Statements(String script) {
        this.script = script;
    }

    /** The statements in their order, each on one line. */
    static List<String> of(String script) {
        Statements reader = new Statements(script);
        while (reader.at < script.length()) {
            reader.next();
        }
        reader.end();
        return List.copyOf(reader.statements);
    }

    private void next() {
        char c = script.charAt(at);
        if (script.startsWith("--", at)) {
            skipTo("\n");
        } else if (script.startsWith("/*", at)) {
            skipTo("*/");
        } else if (c == '\'' || c == '"') {
            copyTo(String.valueOf(c), at + 1);
        } else if (c == '$') {
            Matcher tag = DOLLAR.matcher(script).region(at, script.length());
            if (tag.lookingAt()) {
                copyTo(tag.group(), tag.end());
            } else {
                copy();
            }
        } else if (c == ';') {
            at++;
            end();
        } else {
            copy();
        }
    }

    private void copy() {
        current.append(script.charAt(at++));
    }

    /** A doubled quote ends one quotation and begins the next, which comes to the same. */
    private void copyTo(String end, int from) {
        int found = script.indexOf(end, from);
        int next = found < 0 ? script.length() : found + end.length();
        current.append(script, at, next);
        at = next;
    }

    private void skipTo(String end) {
        int found = script.indexOf(end, at);
        at = found < 0 ? script.length() : found + end.length();
        current.append(' ');
    }

    private void end() {
        String statement = current.toString().strip().replaceAll("\\s+", " ");
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        current.setLength(0);
    }
}
