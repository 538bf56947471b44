package org.bmms.console.ui.control;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;

/** Texts in the language of the window, and labels with them. */
public final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private static final Pattern UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    private final Texts texts;
    private final ZoneId zone;
    private final Redactor redactor;

    /**
     * Texts.
     *
     * @param texts the language
     * @param zone of the times
     * @param redactor removes secrets from what servers said
     */
    public Words(Texts texts, ZoneId zone, Redactor redactor) {
        this.texts = texts;
        this.zone = zone;
        this.redactor = redactor;
    }

    /** The same words for reports. */
    public ReportWords forReports() {
        return new ReportWords(texts, zone, redactor);
    }

    /** The texts as they are, for letters to people who are meant to read the secrets in them. */
    public Texts unredacted() {
        return texts;
    }

    /** The zone of the times. */
    public ZoneId zone() {
        return zone;
    }

    /** What a server said, without secrets. */
    public String said(String text) {
        return redactor.redact(text);
    }

    /** A message as a text; times in it are those of this workstation. */
    public String of(Message message) {
        List<Object> arguments = message.arguments().stream().map(this::shown).toList();
        return redactor.redact(texts.render(new Message(message.key(), arguments)));
    }

    /** A message has the whole seconds of a time, in UTC. */
    private Object shown(Object argument) {
        return switch (argument) {
            case Message inner -> of(inner);
            case String text when UTC.matcher(text).matches() -> time(Instant.parse(text));
            default -> argument;
        };
    }

    /** The text of a key, with arguments. */
    public String of(String key, Object... arguments) {
        return of(new Message(key, List.of(arguments)));
    }

    /** A time to the minute. */
    public String time(Instant time) {
        return TIME.format(time.atZone(zone));
    }

    /** A time of today to the second, such as {@code 02:14:31}. */
    public String clock(Instant time) {
        return CLOCK.format(time.atZone(zone));
    }

    /** A time to the second with its zone, such as {@code 2026-04-02 02:14:39 +08:00}. */
    public String second(Instant time) {
        return SECOND.format(time.atZone(zone));
    }

    /** A day as people write it, such as {@code 4 March}. */
    public String dayAndMonth(Instant time) {
        return DateTimeFormatter.ofPattern("d MMMM", texts.locale()).format(time.atZone(zone));
    }

    /** The day of a time. */
    public String day(Instant time) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(time.atZone(zone));
    }

    /** A label that wraps before anything of it is lost. */
    public Label label(Message message, String... styleClasses) {
        Label label = new Label(of(message));
        label.setWrapText(true);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
