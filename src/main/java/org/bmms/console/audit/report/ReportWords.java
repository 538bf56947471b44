package org.bmms.console.audit.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;

/**
 * The words of a report: in one language, without secrets, times with their zone.
 *
 * @param texts the language
 * @param zone of the times
 * @param redactor removes secrets, also from what was recorded before they were known
 */
public record ReportWords(Texts texts, ZoneId zone, Redactor redactor) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final Pattern UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    /** A message as text. */
    public String of(Message message) {
        List<Object> arguments = message.arguments().stream().map(this::shown).toList();
        return said(texts.render(new Message(message.key(), arguments)));
    }

    /** The text of a key, with arguments. */
    public String of(String key, Object... arguments) {
        return of(new Message(key, List.of(arguments)));
    }

    /** Of a time, a message has the whole seconds in UTC. */
    private Object shown(Object argument) {
        return switch (argument) {
            case Message inner -> of(inner);
            case String text when UTC.matcher(text).matches() -> time(Instant.parse(text));
            default -> argument;
        };
    }

    /** What somebody or something said. */
    public String said(String text) {
        return Inert.text(redactor.redact(text));
    }

    /** A time to the second, with its zone. */
    public String time(Instant time) {
        return TIME.format(time.atZone(zone));
    }
}
