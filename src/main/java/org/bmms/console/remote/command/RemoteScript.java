package org.bmms.console.remote.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A POSIX shell script that ships with the console; it is sent as an argument, so nothing is installed. */
enum RemoteScript {
    LIST("bmms-list"),
    LOAD("bmms-load"),
    SURVEY("bmms-survey"),
    FIREWALL("bmms-firewall"),
    JOB_START("bmms-job-start"),
    JOB_STATUS("bmms-job-status"),
    JOB_AWAIT("bmms-job-await"),
    JOB_KILL("bmms-job-kill"),
    GUARD_ARM("bmms-guard-arm"),
    GUARD("bmms-guard"),
    GUARD_EXTEND("bmms-guard-extend"),
    GUARD_DECIDE("bmms-guard-decide"),
    GUARD_STATUS("bmms-guard-status"),
    SITE_BACKUP("bmms-site-backup"),
    SUDO("bmms-sudo");

    private final String programName;
    private final String text;

    RemoteScript(String programName) {
        this.programName = programName;
        try (InputStream in = RemoteScript.class.getResourceAsStream("/remote/" + programName + ".sh")) {
            if (in == null) {
                throw new IllegalStateException("the console is incomplete: " + programName);
            }
            this.text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    /** Whether an argument is the text of one of the scripts, as it is or as systemd wants it. */
    static boolean isText(String argument) {
        return Stream.of(values())
                .map(RemoteScript::text)
                .anyMatch(
                        text -> text.equals(argument) || text.replace("$", "$$").equals(argument));
    }

    List<String> argv(List<String> arguments) {
        return Stream.concat(Stream.of("sh", "-c", text, programName), arguments.stream())
                .toList();
    }

    List<String> argv(String... arguments) {
        return argv(List.of(arguments));
    }
}
