package org.bmms.console.remote.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** A directory in which a shell runs the shipped scripts, with stand-ins for programs that this computer must not run. */
final class ScriptPlace {
    private static final int LIMIT_SECONDS = 20;

    private final Shell shell;
    private final Path directory;
    private final Path programs;

    ScriptPlace(Shell shell, Path directory) {
        this.shell = shell;
        this.directory = directory;
        this.programs = directory.resolve("bin");
        write("sh", shell.script());
        // The scripts' own pauses, shortened; their time limits go by the clock or by the number of tries.
        program("sleep", """
                case "$1" in 1) set -- 0.2 ;; 0.1) set -- 0.02 ;; 0.05) set -- 0.01 ;; esac
                exec /bin/sleep "$@"
                """);
    }

    /** A path in it. */
    Path path(String name) {
        return directory.resolve(name);
    }

    /** Puts a program in front of others of its name. */
    void program(String name, String script) {
        write(name, "#!/bin/sh\n" + script);
    }

    private void write(String name, String script) {
        try {
            Files.createDirectories(programs);
            Path file = Files.writeString(programs.resolve(name), script);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Finished finish(RemoteCommand<?> command) {
        return shell.finish(command, Map.of("PATH", programs + ":" + System.getenv("PATH"), "PLACE", directory + ""));
    }

    <R> R run(RemoteCommand<R> command) {
        return command.parse(finish(command));
    }

    /** The content of a file in it; empty if there is none. */
    String text(String name) {
        try {
            return Files.exists(path(name)) ? Files.readString(path(name)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The live processes of a process group. */
    static long members(long group) {
        return ProcessHandle.allProcesses()
                .filter(process -> group(process.pid()) == group)
                .count();
    }

    private static long group(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/stat"))) {
            String[] fields = lines.findFirst()
                    .orElse(") Z 0 0")
                    .replaceFirst("^.*\\) ", "")
                    .split(" ", -1);
            return fields[0].equals("Z") ? 0 : Long.parseLong(fields[2]);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** Ends the process whose number a job or guard has left. */
    static void end(Path pidFile) throws IOException {
        if (Files.exists(pidFile)) {
            long pid = Long.parseLong(Files.readString(pidFile).split(" ", -1)[0]);
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                Assertions.fail("never came: " + what);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
