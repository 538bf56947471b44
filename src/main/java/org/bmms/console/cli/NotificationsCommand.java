package org.bmms.console.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.audit.notification.Channel;
import org.bmms.console.audit.notification.Letter;
import org.bmms.console.audit.notification.Notification;
import org.bmms.console.audit.notification.NotificationFailure;
import org.bmms.console.audit.notification.Notifications;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.store.NotificationRecord;
import org.bmms.console.session.Session;
import org.bmms.console.target.profile.Occasion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notifications by e-mail and webhook (checklist § Emergency Rollback: Notify stakeholders). */
@Command(
        name = "notifications",
        description = {
            "preview: shows, with example values, exactly what would be sent. Sends nothing.",
            "test: sends a test on every channel of the profile, and says whether it was taken.",
            "list: what was sent last, and what could not be."
        })
final class NotificationsCommand extends EnvironmentCommand {
    private static final int SHOWN = 20;

    @Parameters(index = "0", paramLabel = "preview|test|list", description = "What to do.")
    private Verb verb = Verb.PREVIEW;

    @Option(
            names = "--on",
            paramLabel = "OCCASION",
            description = "Only this one, for preview: started, kept, rolled-back, failed, guard or alert.")
    private @Nullable Occasion occasion;

    @Option(names = "--channel", paramLabel = "NAME", description = "Only this one: email or webhook.")
    private @Nullable String channel;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    /** What to do. */
    enum Verb {
        PREVIEW,
        TEST,
        LIST
    }

    NotificationsCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        return switch (verb) {
            case PREVIEW -> preview(session);
            case TEST -> test(session);
            case LIST -> list(session);
        };
    }

    private List<Channel> channels(Session session) {
        List<Channel> channels = session.notifications().channels().stream()
                .filter(one -> channel == null || one.name().equals(channel))
                .toList();
        if (channels.isEmpty()) {
            throw Failure.unchanged(
                            NotificationFailure.NO_CHANNEL,
                            Optional.ofNullable(channel)
                                    .orElse(session.profile().name()))
                    .asException();
        }
        return channels;
    }

    private ExitStatus preview(Session session) {
        Notifications notifications = session.notifications();
        List<Channel> channels = channels(session);
        List<Notification> examples = occasion == null
                ? session.notificationExamples().all()
                : List.of(session.notificationExamples().of(occasion));
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (Notification example : examples) {
            Letter letter = notifications.letter(example);
            Map<String, String> byChannel = new LinkedHashMap<>();
            channels.forEach(one -> byChannel.put(one.name(), one.text(letter)));
            texts.put(
                    String.valueOf(example.occasion()).toLowerCase(Locale.ROOT).replace('_', '-'), byChannel);
        }
        if (json) {
            terminal().json(texts);
        } else {
            texts.forEach(this::show);
        }
        return ExitStatus.OK;
    }

    private void show(String when, Map<String, String> byChannel) {
        byChannel.forEach((name, text) -> {
            terminal().say("cli.notifications.heading", when, name);
            text.lines().forEach(line -> terminal().line(line.isEmpty() ? "" : "    " + line));
            terminal().blank();
        });
    }

    private ExitStatus test(Session session) {
        ExitStatus status = ExitStatus.OK;
        Map<String, String> results = new LinkedHashMap<>();
        for (Channel one : channels(session)) {
            try {
                session.notifications().test(one.name(), session.operator().author());
                results.put(one.name(), "sent");
                if (!json) {
                    terminal().line(terminal().symbols().good() + " " + text("cli.notifications.sent", one));
                }
            } catch (FailureException e) {
                results.put(one.name(), e.failure().code().code());
                status = ExitStatus.NOT_AS_EXPECTED;
                if (!json) {
                    FailureText.show(terminal(), e.failure());
                }
            }
        }
        if (json) {
            terminal().json(results);
        }
        return status;
    }

    private String text(String key, Channel one) {
        return terminal().texts().render(new Message(key, List.of(one.name(), one.recipients())));
    }

    private ExitStatus list(Session session) {
        List<NotificationRecord> records = session.deliveries().newest(SHOWN);
        if (json) {
            terminal().json(records);
        } else if (records.isEmpty()) {
            terminal().say("cli.notifications.none");
        } else {
            Table table = new Table(List.of("time", "on", "channel", "state", "subject"));
            records.forEach(record -> table.row(
                    Figures.time(record.recorded()),
                    record.occasion(),
                    record.channel(),
                    state(record),
                    record.subject()));
            table.show(terminal());
        }
        return ExitStatus.OK;
    }

    private static String state(NotificationRecord record) {
        String state = record.state().toLowerCase(Locale.ROOT);
        return record.failureCode() == null ? state : state + " (" + record.failureCode() + ")";
    }
}
