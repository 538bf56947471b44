package org.bmms.console.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the commands of {@code src/lab}. */
final class LabCommand {
    private static final Path COMMANDS = Path.of("src/lab").toAbsolutePath();

    private LabCommand() {}

    /**
     * What a command did.
     *
     * @param status its exit status
     * @param output its standard output
     * @param errors its standard error, without surrounding white space
     */
    record Ended(int status, String output, String errors) {

        /** The output, if the command succeeded. */
        String orFail() {
            if (status != 0) {
                throw new IllegalStateException("the lab's command ended with " + status + ": " + errors);
            }
            return output;
        }
    }

    /** Runs a command to its end, or ends it at the limit. */
    static Ended run(Duration limit, String command, List<String> arguments) {
        try {
            Path output = Files.createTempFile("lab", ".out");
            Path errors = Files.createTempFile("lab", ".err");
            try {
                Process process = new ProcessBuilder(Stream.concat(
                                        Stream.of(COMMANDS.resolve(command).toString()), arguments.stream())
                                .toList())
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                int status = await(process, limit, command);
                return new Ended(status, text(output), text(errors).strip());
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a command whose output is read while it runs. */
    static Process begin(String command, List<String> arguments) {
        try {
            return new ProcessBuilder(
                            Stream.concat(Stream.of(COMMANDS.resolve(command).toString()), arguments.stream())
                                    .toList())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int await(Process process, Duration limit, String command) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new IllegalStateException("the lab's command " + command + " did not end within " + limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the lab's command " + command + " ran", e);
        } finally {
            // Asked to end, it removes what it has begun.
            process.destroy();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
