package org.bmms.console.sandbox.machine;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bmms.console.sandbox.files.Access;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.shell.CommandLine;
import org.bmms.console.sandbox.shell.SyntaxException;

/** Finds and runs programs, and ends them with the statuses that a POSIX shell gives. */
public final class Shell {
    /** A line that it cannot split. */
    public static final int SYNTAX = 2;

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    private final Map<String, Program> programs;

    Shell(Map<String, Program> programs) {
        this.programs = programs;
    }

    /** Runs a line as sshd hands it to the login shell. */
    public int runLine(String line, Invocation login) throws IOException, InterruptedException {
        CommandLine parsed;
        try {
            parsed = CommandLine.parse(line);
        } catch (SyntaxException e) {
            return login.fail(SYNTAX, "syntax error: " + e.getMessage());
        }
        return run(login.with(parsed.assignments()).exec(parsed.argv()));
    }

    /** Runs a process to its end, visible in the process table meanwhile. */
    public int run(Invocation call) throws IOException, InterruptedException {
        String name = call.argv().getFirst();
        Optional<String> path = find(call, name);
        Program program = path.map(programs::get).orElse(null);
        if (program == null) {
            call.complain("sh: 1: " + name + ": not found");
            return NOT_FOUND;
        }
        if (!call.machine().files().allows(call.actor(), path.orElseThrow(), Access.EXECUTE)) {
            call.complain("sh: 1: " + name + ": Permission denied");
            return NOT_EXECUTABLE;
        }
        ProcessEntry entry = call.machine().processes().enter(call.actor(), call.argv());
        try {
            return program.run(call);
        } catch (FileException e) {
            return call.fail(1, e.getMessage() == null ? e.path() : e.getMessage());
        } catch (UsageException e) {
            return call.fail(SYNTAX, e.getMessage() == null ? "usage" : e.getMessage());
        } finally {
            call.machine().processes().leave(entry);
        }
    }

    /** The file that a program's name stands for: as given if it has a slash, else searched. */
    public Optional<String> find(Invocation call, String name) {
        Stream<String> candidates = name.contains("/")
                ? Stream.of(name)
                : Stream.of("/usr/local/bin/", "/usr/bin/").map(d -> d + name);
        return candidates
                .filter(path -> call.machine().files().exists(call.actor(), path))
                .findFirst();
    }
}
