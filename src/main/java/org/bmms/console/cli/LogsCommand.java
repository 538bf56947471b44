package org.bmms.console.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.JournalEntry;
import org.bmms.console.remote.command.JournalFrom;
import org.bmms.console.remote.command.ReadJournal;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.session.Session;
import org.bmms.console.target.host.TargetHost;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what the units logged (checklist § BMMS Step 3: Logs monitored for errors). */
@Command(
        name = "logs",
        description = "Shows the journal of the application's units, of one host or of all. Changes nothing.")
final class LogsCommand extends EnvironmentCommand {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 10_000;

    @Option(names = "--host", paramLabel = "HOST", description = "Only this host.")
    private @Nullable String host;

    @Option(names = "--unit", paramLabel = "UNIT", description = "Only this unit; may be repeated.")
    private List<String> units = new ArrayList<>();

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "COUNT",
            defaultValue = "100",
            description = "At most so many of each host, the last ones (default: ${DEFAULT-VALUE}).")
    private int lines = 100;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "From this time (2026-11-24T10:00:00Z), or so long ago (PT30M); by default since the server was started.")
    private @Nullable String since;

    @Option(
            names = "--priority",
            paramLabel = "0-7",
            description = "Only this important or more: 3 is errors, 4 warnings, 6 information.")
    private @Nullable Integer priority;

    @Option(names = "--grep", paramLabel = "TEXT", description = "Only lines with this text, in upper or lower case.")
    private @Nullable String text;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is logged, until Ctrl+C.")
    private boolean follow;

    @Option(names = "--json", description = "As JSON, one entry a line.")
    private boolean json;

    LogsCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        if (lines < 1 || (priority != null && (priority < 0 || priority > 7))) {
            throw Failure.unchanged(CliFailure.VALUE, priority == null ? "--lines" : "--priority")
                    .asException();
        }
        List<TargetHost> hosts = hosts(session);
        for (TargetHost indiscreet : hosts) {
            session.target()
                    .secretsUnknown(indiscreet, cancellation)
                    .ifPresent(why -> terminal().note(Message.of("cli.logs.indiscreet", indiscreet.name())));
        }
        Map<String, String> cursors = new HashMap<>();
        show(read(hosts, cursors, cancellation));
        while (follow && !cancellation.isRequested()) {
            Pause.of(LOOK_AGAIN, cancellation);
            show(read(hosts, cursors, cancellation));
        }
        return ExitStatus.OK;
    }

    private List<TargetHost> hosts(Session session) {
        List<TargetHost> hosts = session.target().hosts().stream()
                .filter(h -> host == null || h.name().equals(host))
                .filter(h -> !unitsOn(h).isEmpty())
                .toList();
        if (hosts.isEmpty()) {
            throw Failure.unchanged(
                            CliFailure.NO_SUCH_PART, Optional.ofNullable(host).orElse(String.join(", ", units)))
                    .asException();
        }
        return hosts;
    }

    private List<String> unitsOn(TargetHost where) {
        return where.unitNames().stream()
                .filter(unit -> units.isEmpty() || units.contains(unit) || units.contains(unit.replace(".service", "")))
                .toList();
    }

    private List<Line> read(List<TargetHost> hosts, Map<String, String> cursors, Cancellation cancellation) {
        List<Line> read = new ArrayList<>();
        for (TargetHost where : hosts) {
            String cursor = cursors.get(where.name());
            ReadJournal command = cursor == null
                    ? new ReadJournal(unitsOn(where), from(where), priority, lines)
                    : new ReadJournal(unitsOn(where), new JournalFrom.After(cursor), priority, MOST_AT_ONCE);
            List<JournalEntry> entries = where.remote().run(where.asRoot(command), cancellation);
            if (!entries.isEmpty()) {
                cursors.put(where.name(), entries.getLast().cursor());
            }
            entries.forEach(entry -> read.add(new Line(where.name(), entry)));
        }
        read.sort(Comparator.comparing(line -> line.entry().time()));
        return read;
    }

    private JournalFrom from(TargetHost where) {
        if (since == null) {
            return new JournalFrom.Boot();
        }
        try {
            return new JournalFrom.Since(
                    since.toUpperCase(Locale.ROOT).startsWith("P")
                            ? where.run(new ServerClock()).time().minus(Duration.parse(since))
                            : Instant.parse(since));
        } catch (DateTimeException e) {
            throw Failure.unchanged(CliFailure.VALUE, "--since").asException(e);
        }
    }

    private void show(List<Line> read) {
        String wanted = text == null ? "" : text.toLowerCase(Locale.ROOT);
        for (Line line : read) {
            if (line.entry().message().toLowerCase(Locale.ROOT).contains(wanted)) {
                show(line);
            }
        }
    }

    private void show(Line line) {
        if (json) {
            terminal().line(org.bmms.console.base.Json.write(line));
            return;
        }
        JournalEntry entry = line.entry();
        String sign = entry.priority() <= 3 ? terminal().symbols().bad() : entry.priority() == 4 ? "!" : " ";
        entry.message()
                .lines()
                .forEach(message -> terminal()
                        .line(sign + " " + entry.time() + " " + line.host() + " " + entry.unit() + ": " + message));
    }

    /** An entry and where it was logged. */
    private record Line(String host, JournalEntry entry) {}
}
