package org.bmms.console.sandbox.dump;

import java.util.ArrayList;
import java.util.List;

/** A line of a pgpass file: host, port, database, user, password; a backslash protects colons and backslashes. */
record PasswordLine(List<String> fields) {

    static PasswordLine parse(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (c == ':' && fields.size() < 4) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return new PasswordLine(List.copyOf(fields));
    }

    boolean fits(PostgresOptions options) {
        List<String> wanted =
                List.of(options.host(), Integer.toString(options.port()), options.database(), options.user());
        for (int i = 0; i < wanted.size(); i++) {
            if (fields.size() <= i
                    || !(fields.get(i).equals("*") || fields.get(i).equals(wanted.get(i)))) {
                return false;
            }
        }
        return fields.size() == 5;
    }

    String password() {
        return fields.get(4);
    }

    @Override
    public String toString() {
        return "PasswordLine";
    }
}
