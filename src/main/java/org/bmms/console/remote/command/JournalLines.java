package org.bmms.console.remote.command;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bmms.console.base.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads journalctl's JSON lines; a message that is not UTF-8 comes as an array of bytes. */
final class JournalLines {
    private static final int INFORMATION = 6;

    private JournalLines() {}

    static List<JournalEntry> parse(RemoteCommand<?> command, String text) {
        return text.lines()
                .filter(l -> !l.isBlank())
                .map(l -> entry(command, l))
                .toList();
    }

    static JournalEntry entry(RemoteCommand<?> command, String line) {
        JsonNode node;
        try {
            node = Json.mapper().readTree(line);
        } catch (JacksonException e) {
            throw Answer.unreadable(command, line);
        }
        return new JournalEntry(
                text(node, "__CURSOR"),
                Instant.EPOCH.plus(number(command, node, "__REALTIME_TIMESTAMP", 0), ChronoUnit.MICROS),
                node.has("UNIT") ? text(node, "UNIT") : text(node, "_SYSTEMD_UNIT"),
                (int) number(command, node, "PRIORITY", INFORMATION),
                number(command, node, "_PID", 0),
                text(node, "SYSLOG_IDENTIFIER"),
                text(node, "MESSAGE"));
    }

    private static long number(RemoteCommand<?> command, JsonNode node, String field, long otherwise) {
        String text = text(node, field);
        return text.isEmpty() ? otherwise : Answer.number(command, text);
    }

    private static String text(JsonNode node, String field) {
        return text(node.path(field));
    }

    private static String text(JsonNode value) {
        if (value.isArray() && !value.isEmpty() && value.get(0).isNumber()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            value.forEach(b -> bytes.write(b.asInt()));
            return bytes.toString(StandardCharsets.UTF_8);
        }
        return value.isArray() && !value.isEmpty() ? text(value.get(0)) : value.asString("");
    }
}
