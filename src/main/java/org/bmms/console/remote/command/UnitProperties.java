package org.bmms.console.remote.command;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code systemctl show}: lines of NAME=VALUE, an empty line between units, some names repeated. */
final class UnitProperties {
    static final List<String> NAMES = List.of(
            "Id",
            "LoadState",
            "ActiveState",
            "SubState",
            "UnitFileState",
            "Result",
            "Type",
            "MainPID",
            "ExecMainStartTimestamp",
            "ExecMainStatus",
            "NRestarts",
            "TimeoutStartUSec",
            "TimeoutStopUSec",
            "User",
            "WorkingDirectory",
            "Environment",
            "EnvironmentFiles",
            "FragmentPath",
            "DropInPaths",
            "NeedDaemonReload",
            "ExecStart",
            "ControlGroup");

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss[.SSSSSS] 'UTC'", Locale.ROOT);

    private UnitProperties() {}

    static List<UnitStatus> parse(RemoteCommand<?> command, String text) {
        List<UnitStatus> units = new ArrayList<>();
        for (String block : text.split("\n\n+", -1)) {
            if (!block.isBlank()) {
                units.add(unit(command, properties(block)));
            }
        }
        return List.copyOf(units);
    }

    private static Map<String, List<String>> properties(String block) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        for (String line : block.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                properties
                        .computeIfAbsent(line.substring(0, equals), name -> new ArrayList<>())
                        .add(line.substring(equals + 1));
            }
        }
        return properties;
    }

    private static UnitStatus unit(RemoteCommand<?> command, Map<String, List<String>> p) {
        return new UnitStatus(
                one(p, "Id"),
                one(p, "LoadState"),
                one(p, "ActiveState"),
                one(p, "SubState"),
                one(p, "UnitFileState"),
                one(p, "Result"),
                one(p, "Type"),
                number(command, one(p, "MainPID")),
                timestamp(command, one(p, "ExecMainStartTimestamp")),
                (int) number(command, one(p, "ExecMainStatus")),
                number(command, one(p, "NRestarts")),
                TimeSpan.parse(command, one(p, "TimeoutStartUSec")),
                TimeSpan.parse(command, one(p, "TimeoutStopUSec")),
                one(p, "User"),
                one(p, "WorkingDirectory"),
                environment(p.getOrDefault("Environment", List.of())),
                p.getOrDefault("EnvironmentFiles", List.of()).stream()
                        .map(f -> f.replaceFirst(" \\(ignore_errors=(yes|no)\\)$", ""))
                        .filter(f -> !f.isBlank())
                        .toList(),
                one(p, "FragmentPath"),
                Stream.of(one(p, "DropInPaths").split(" ", -1))
                        .filter(f -> !f.isBlank())
                        .toList(),
                one(p, "NeedDaemonReload").equals("yes"),
                one(p, "ExecStart"));
    }

    private static String one(Map<String, List<String>> properties, String name) {
        return properties.getOrDefault(name, List.of("")).getLast();
    }

    private static long number(RemoteCommand<?> command, String text) {
        return text.isEmpty() || text.equals("[not set]") ? 0 : Answer.number(command, text);
    }

    private static @Nullable Instant timestamp(RemoteCommand<?> command, String text) {
        if (text.isEmpty() || text.equals("n/a")) {
            return null;
        }
        try {
            return LocalDateTime.parse(text, TIMESTAMP).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw Answer.unreadable(command, text);
        }
    }

    private static Map<String, String> environment(List<String> lines) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String assignment :
                lines.stream().flatMap(l -> EnvironmentWords.split(l).stream()).toList()) {
            int equals = assignment.indexOf('=');
            if (equals > 0) {
                environment.put(assignment.substring(0, equals), assignment.substring(equals + 1));
            }
        }
        return environment;
    }
}
