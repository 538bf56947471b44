package org.bmms.console.remote.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real shell of this computer, as a server has it for {@code sh}. */
record Shell(String name, Path program) {
    private static final int LIMIT_SECONDS = 60;

    /** Those of dash and bash that are here. */
    static Stream<Shell> found() {
        return Stream.of(new Shell("dash", Path.of("/bin/dash")), new Shell("bash", Path.of("/bin/bash")))
                .filter(shell -> Files.isExecutable(shell.program()));
    }

    static Shell named(String name) {
        return found().filter(shell -> shell.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> options() {
        return name.equals("bash") ? List.of("--posix") : List.of();
    }

    /** A script that is this shell under another name. */
    String script() {
        return "#!" + program + "\nexec " + program + " " + String.join(" ", options()) + " \"$@\"\n";
    }

    /** Sends a command as a server gets it, and reads the answer. */
    <R> R run(RemoteCommand<R> command, Map<String, String> variables) {
        return command.parse(finish(command, variables));
    }

    /** Sends a command as a server gets it. */
    Finished finish(RemoteCommand<?> command, Map<String, String> variables) {
        byte[] input = switch (command.input()) {
            case StandardInput.None _ -> new byte[0];
            case StandardInput.Bytes bytes -> bytes.content();
            case StandardInput.SecretLine line -> (line.secret().reveal() + "\n").getBytes(StandardCharsets.UTF_8);
        };
        try {
            Said said = run(List.of("-c", "LC_ALL=C " + ShellQuote.line(command.argv())), input, variables);
            return new Finished(said.status(), said.output(), said.error());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it with these arguments. */
    Said run(List<String> arguments, String input) throws IOException {
        return run(arguments, input.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Runs it with these arguments, and these variables besides those of this program. */
    Said run(List<String> arguments, byte[] input, Map<String, String> variables) throws IOException {
        List<String> argv = new ArrayList<>(List.of(program.toString()));
        argv.addAll(options());
        argv.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(argv);
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(variables);
        Process process = builder.start();
        var output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()), Shell::beside);
        var error = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), Shell::beside);
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // It ended without reading all of it, as a program may.
        }
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running: " + argv);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Said(process.exitValue(), output.join(), new String(error.join(), StandardCharsets.UTF_8));
    }

    /** On a thread of its own: a pipe may stay open for as long as the machine's few common threads are needed. */
    private static void beside(Runnable reading) {
        Thread.ofPlatform().daemon().start(reading);
    }

    private static byte[] read(java.io.InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it said. */
    record Said(int status, byte[] output, String error) {

        /** The words between NUL characters. */
        List<String> words() {
            String[] words = new String(output, StandardCharsets.UTF_8).split("\0", -1);
            return Arrays.asList(words).subList(0, words.length - 1);
        }
    }
}
