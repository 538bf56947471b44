package org.bmms.console.audit.notification;

import java.util.stream.Collectors;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.target.profile.Profile;

/** Writes notifications about one environment in the language of those who get them. */
public final class Letters {
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_LINE = 2000;

    private final Profile profile;
    private final Texts texts;
    private final Redactor redactor;

    public Letters(Profile profile, Redactor redactor) {
        this.profile = profile;
        this.texts = Texts.in(profile.notifications().language());
        this.redactor = redactor;
    }

    /** The letter that tells a notification. */
    public Letter of(Notification notification) {
        Message subject = Message.of(
                "notification.subject",
                Message.of("notification.kind." + profile.kind().name()),
                profile.name(),
                notification.title());
        String lines = notification.lines().stream()
                .map(line -> clean(line, LONGEST_LINE) + "\n")
                .collect(Collectors.joining());
        return new Letter(
                clean(subject, LONGEST_SUBJECT),
                lines + "\n" + clean(Message.of("notification.signature"), LONGEST_LINE) + "\n");
    }

    private String clean(Message message, int longest) {
        String line = Inert.line(redactor.redact(texts.render(message)));
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
