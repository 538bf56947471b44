package org.bmms.console.sandbox.systemd;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a unit file says, and how the service behind it behaves.
 *
 * @param name with its suffix
 * @param description one line
 * @param notifies whether a start waits until the service is ready ({@code Type=notify})
 * @param command its program with arguments
 * @param environment {@code Environment=}
 * @param environmentFiles {@code EnvironmentFile=}
 * @param startTime how long it needs to start
 * @param stopTimeout {@code TimeoutStopSec=}
 */
public record UnitDefinition(
        String name,
        String description,
        boolean notifies,
        String command,
        Map<String, String> environment,
        List<String> environmentFiles,
        Duration startTime,
        Duration stopTimeout) {

    public UnitDefinition {
        environment = Map.copyOf(environment);
        environmentFiles = List.copyOf(environmentFiles);
    }

    /** Where its unit file is. */
    public String fragment() {
        return "/etc/systemd/system/" + name;
    }

    /** The same unit with a variable set by {@code Environment=}, which wins over the settings file. */
    public UnitDefinition with(String variable, String value) {
        Map<String, String> more = new java.util.HashMap<>(environment);
        more.put(variable, value);
        return new UnitDefinition(name, description, notifies, command, more, environmentFiles, startTime, stopTimeout);
    }

    /** The unit file. */
    public String text(String user, String directory) {
        StringBuilder text = new StringBuilder();
        text.append("[Unit]\nDescription=").append(description).append("\nAfter=network.target\n\n[Service]\n");
        text.append("Type=").append(notifies ? "notify" : "simple").append('\n');
        text.append("User=").append(user).append("\nGroup=").append(user).append('\n');
        text.append("WorkingDirectory=").append(directory).append('\n');
        environment.forEach((variable, value) -> text.append("Environment=\"")
                .append(variable)
                .append('=')
                .append(value)
                .append("\"\n"));
        environmentFiles.forEach(
                file -> text.append("EnvironmentFile=").append(file).append('\n'));
        text.append("ExecStart=").append(command).append('\n');
        text.append("TimeoutStopSec=").append(stopTimeout.toSeconds()).append("\nRestart=always\n");
        return text.append("\n[Install]\nWantedBy=multi-user.target\n").toString();
    }
}
