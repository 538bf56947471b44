package org.bmms.console.sandbox.jobs;

import java.nio.charset.StandardCharsets;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.machine.ProcessEntry;

/** The file {@code pid} of a job or guard: number, start and boot of its process, so that a stranger is not taken for it. */
final class PidFile {
    private PidFile() {}

    static void write(Machine machine, Actor actor, String directory, ProcessEntry process) {
        String line = process.pid() + " " + process.started().toEpochMilli() + " " + machine.bootId() + "\n";
        machine.files().write(actor, directory + "/pid.new", line.getBytes(StandardCharsets.UTF_8));
        machine.files().move(actor, directory + "/pid.new", directory + "/pid");
    }

    /** The process, or 0 if it is not there any more or never was. */
    static long alive(Invocation call, String directory) {
        String[] words = text(call, directory + "/pid").split(" ", -1);
        long pid = words.length == 3 ? Long.parseLong(words[0]) : 0;
        boolean same = words.length == 3
                && words[2].equals(call.machine().bootId())
                && call.machine().processes().isRunning(pid);
        return same ? pid : 0;
    }

    /** The content of a small file without its last line end; empty if it cannot be read. */
    static String text(Invocation call, String path) {
        try {
            return new String(call.machine().files().read(call.actor(), path), StandardCharsets.UTF_8).strip();
        } catch (FileException e) {
            return "";
        }
    }
}
