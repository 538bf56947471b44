package org.bmms.console.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The console in a process of its own, as an administrator starts it, with nobody at the keyboard. */
public final class ConsoleProcess implements AutoCloseable {
    private final Process process;
    private final Path output;

    private ConsoleProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it with this home directory. */
    public static ConsoleProcess start(Path home, String... arguments) {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.bmms.console.Main");
        try {
            Path output = Files.createTempFile(home, "console", ".out");
            ProcessBuilder builder = new ProcessBuilder(
                    Stream.concat(java.stream(), Stream.of(arguments)).toList());
            builder.environment().put("BMMS_CONSOLE_HOME", home.toString());
            builder.redirectInput(Path.of("/dev/null").toFile());
            builder.redirectOutput(output.toFile()).redirectErrorStream(true);
            return new ConsoleProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it (SIGKILL), and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to end (SIGTERM), as a desktop does when its user logs out. */
    void end() {
        process.destroy();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit status once it ends. */
    public int exitStatus(Duration longest) {
        try {
            if (process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("it did not end within " + longest + "; it said:\n" + output());
    }

    /** All that it said so far. */
    public String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
