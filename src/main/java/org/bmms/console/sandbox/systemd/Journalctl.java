package org.bmms.console.sandbox.systemd;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bmms.console.base.Json;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code journalctl --output=json} with the selections that the console uses. */
public final class Journalctl implements Program {
    private static final Duration LOOK_WHETHER_READ = Duration.ofMillis(100);

    private final JournalLog journal;

    public Journalctl(JournalLog journal) {
        this.journal = journal;
    }

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        Arguments arguments = call.arguments();
        arguments.flag("--no-pager");
        arguments.flag("--quiet");
        arguments.flag("--all");
        arguments.value("--output-fields");
        if (!arguments.required("--output").equals("json")) {
            throw new UsageException("Unknown output format");
        }
        List<String> units = arguments.values("--unit");
        int priority = arguments.value("--priority").map(Integer::parseInt).orElse(7);
        int lines = arguments.value("--lines").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        Predicate<JournalRecord> from = from(arguments);
        boolean follow = arguments.flag("--follow");
        if (follow != arguments.flag("--no-tail")) {
            throw new UsageException("without --no-tail, --follow would show the last ten lines only");
        }
        arguments.operands();
        if (!call.actor().isRoot() && !call.actor().groups().contains("systemd-journal")) {
            return 0;
        }
        Predicate<JournalRecord> wanted =
                from.and(r -> units.isEmpty() || units.contains(r.unit())).and(r -> r.priority() <= priority);
        if (follow) {
            follow(call, wanted);
            return 0;
        }
        List<JournalRecord> selected = journal.records().stream().filter(wanted).toList();
        show(call, selected.subList(Math.max(0, selected.size() - lines), selected.size()));
        return 0;
    }

    /** As long as somebody reads it. */
    private void follow(Invocation call, Predicate<JournalRecord> wanted) throws IOException, InterruptedException {
        int known = 0;
        while (call.streams().isRead()) {
            List<JournalRecord> more = journal.after(known, LOOK_WHETHER_READ);
            known += more.size();
            show(call, more.stream().filter(wanted).toList());
        }
    }

    private static void show(Invocation call, List<JournalRecord> entries) throws IOException {
        for (JournalRecord entry : entries) {
            call.println(Json.write(fields(entry, call.machine().bootId())));
        }
        call.streams().output().flush();
    }

    private static Predicate<JournalRecord> from(Arguments arguments) {
        arguments.flag("--boot");
        Stream<Predicate<JournalRecord>> since =
                arguments.value("--since").stream().map(Journalctl::since);
        Stream<Predicate<JournalRecord>> after =
                arguments.value("--after-cursor").stream().map(Journalctl::after);
        return Stream.concat(since, after).reduce(r -> true, Predicate::and);
    }

    private static Predicate<JournalRecord> since(String time) {
        if (!time.startsWith("@")) {
            throw new UsageException("Failed to parse timestamp: " + time);
        }
        String[] parts = time.substring(1).split("\\.", -1);
        long micros = Long.parseLong(parts[0]) * 1_000_000 + (parts.length > 1 ? Long.parseLong(parts[1]) : 0);
        return r -> micros(r) >= micros;
    }

    private static Predicate<JournalRecord> after(String cursor) {
        int at = cursor.indexOf(";i=");
        if (at < 0) {
            throw new UsageException("Failed to seek to cursor: Invalid argument");
        }
        long number = Long.parseLong(cursor.substring(at + 3), 16);
        return r -> r.number() > number;
    }

    private static long micros(JournalRecord entry) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, entry.time());
    }

    private static Map<String, Object> fields(JournalRecord entry, String bootId) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("__CURSOR", entry.cursor(bootId));
        fields.put("__REALTIME_TIMESTAMP", Long.toString(micros(entry)));
        fields.put("_BOOT_ID", bootId.replace("-", ""));
        fields.put("MESSAGE", entry.message());
        fields.put("PRIORITY", Integer.toString(entry.priority()));
        fields.put("_SYSTEMD_UNIT", entry.byManager() ? "init.scope" : entry.unit());
        if (entry.byManager()) {
            fields.put("UNIT", entry.unit());
        }
        fields.put("SYSLOG_IDENTIFIER", entry.identifier());
        fields.put("_PID", Long.toString(entry.pid()));
        return fields;
    }
}
