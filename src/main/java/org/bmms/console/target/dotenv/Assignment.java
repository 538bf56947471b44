package org.bmms.console.target.dotenv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that django-environ takes for an assignment.
 *
 * @param prefix {@code "export "} or nothing
 * @param key the name
 * @param raw everything after the equals sign, with quotes and comment
 */
record Assignment(String prefix, String key, String raw) {
    private static final Pattern SHAPE = Pattern.compile("(export )?([A-Za-z_0-9]+)=(.*)", Pattern.DOTALL);

    static Optional<Assignment> in(String line) {
        Matcher matcher = SHAPE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String prefix = matcher.group(1) == null ? "" : matcher.group(1);
        return Optional.of(new Assignment(prefix, matcher.group(2), matcher.group(3)));
    }

    Assignment withRaw(String newRaw) {
        return new Assignment(prefix, key, newRaw);
    }

    String text() {
        return prefix + key + "=" + raw;
    }
}
