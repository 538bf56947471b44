package org.bmms.console.target.dotenv;

import java.util.Collection;
import java.util.List;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * A line of the settings file that may surprise.
 *
 * @param line the line's number, from 1
 * @param code what is wrong
 * @param key the key of the line, or null
 * @param environReads what django-environ reads there, masked if secret; null if nothing
 * @param systemdReads what systemd reads there, masked if secret; null if nothing
 * @param firstLine for a duplicate, the number of the line that no longer counts; else the line
 */
public record Hazard(
        int line,
        HazardCode code,
        @Nullable String key,
        @Nullable String environReads,
        @Nullable String systemdReads,
        int firstLine) {

    /** Whether it concerns one of these keys, or the whole file. */
    public boolean concerns(Collection<String> keys) {
        return key == null || keys.contains(key);
    }

    /** What is wrong, with the line and what is read there. */
    public Message what() {
        return new Message(code.textKey(), arguments());
    }

    /** How to mend the line. */
    public Message remedy() {
        return new Message(code.textKey() + ".remedy", arguments());
    }

    private List<Object> arguments() {
        return List.of(line, key == null ? "" : key, quoted(environReads), quoted(systemdReads), firstLine);
    }

    private static Object quoted(@Nullable String value) {
        return value == null ? Message.of("target.hazard.unread") : "'" + Inert.line(value) + "'";
    }
}
