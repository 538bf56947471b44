package org.bmms.console.sandbox.systemd;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bmms.console.sandbox.machine.Accounts;
import org.jspecify.annotations.Nullable;

/** The lines of {@code systemctl show}, in systemd's order rather than the order asked for. */
final class UnitProperties {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE yyyy-MM-dd HH:mm:ss.SSSSSS 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private UnitProperties() {}

    static String show(Unit unit, List<String> properties) {
        UnitDefinition definition = unit.definition();
        UnitState state = unit.state();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Type", definition.notifies() ? "notify" : "simple");
        all.put("NRestarts", Long.toString(state.restarts()));
        all.put("TimeoutStartUSec", "1min 30s");
        all.put("TimeoutStopUSec", span(definition.stopTimeout().toSeconds()));
        all.put("MainPID", Long.toString(state.mainPid()));
        all.put("Result", state.result());
        all.put("ExecMainStartTimestamp", time(state.started()));
        all.put("ExecMainStatus", Integer.toString(state.exitStatus()));
        all.put("ExecStart", execStart(definition));
        all.put("ControlGroup", state.mainPid() == 0 ? "" : "/system.slice/" + definition.name());
        all.put("Environment", environment(definition.environment()));
        all.put(
                "EnvironmentFiles",
                String.join(" (ignore_errors=no)\nEnvironmentFiles=", definition.environmentFiles())
                        + (definition.environmentFiles().isEmpty() ? "" : " (ignore_errors=no)"));
        all.put("WorkingDirectory", Units.DIRECTORY);
        all.put("User", Accounts.APPLICATION);
        all.put("Id", definition.name());
        all.put("LoadState", "loaded");
        all.put("ActiveState", state.active());
        all.put("SubState", state.sub());
        all.put("FragmentPath", definition.fragment());
        all.put("DropInPaths", "");
        all.put("UnitFileState", "enabled");
        all.put("NeedDaemonReload", "no");
        if (definition.environmentFiles().isEmpty()) {
            all.remove("EnvironmentFiles");
        }
        return lines(all, properties);
    }

    static String notFound(String name, List<String> properties) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Type", "");
        all.put("NRestarts", "0");
        all.put("MainPID", "0");
        all.put("Result", "success");
        all.put("ExecMainStartTimestamp", "");
        all.put("ExecMainStatus", "0");
        all.put("Id", name.contains(".") ? name : name + ".service");
        all.put("LoadState", "not-found");
        all.put("ActiveState", "inactive");
        all.put("SubState", "dead");
        all.put("UnitFileState", "");
        all.put("NeedDaemonReload", "no");
        return lines(all, properties);
    }

    private static String lines(Map<String, String> all, List<String> wanted) {
        return all.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getKey()))
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String execStart(UnitDefinition definition) {
        String program = definition.command().split(" ", -1)[0];
        return "{ path=" + program + " ; argv[]=" + definition.command()
                + " ; ignore_errors=no ; start_time=[n/a] ; stop_time=[n/a] ; pid=0 ; code=(null) ; status=0/0 }";
    }

    private static String environment(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .map(word -> word.matches("[^\\s\"'\\\\$]*") ? word : "\"" + word.replace("\"", "\\\"") + "\"")
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time);
    }

    private static String span(long seconds) {
        if (seconds < 60) {
            return seconds + "s";
        }
        return seconds / 60 + "min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + "s");
    }
}
