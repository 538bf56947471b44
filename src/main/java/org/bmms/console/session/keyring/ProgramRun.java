package org.bmms.console.session.keyring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a program of this workstation within a time. */
final class ProgramRun {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramRun.class);

    private final Path program;
    private final Duration limit;

    ProgramRun(Path program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /**
     * How it ended.
     *
     * @param status its exit status
     * @param output what it printed, perhaps a secret; wiped by whoever reads it
     * @param error what it complained about
     */
    record Ended(int status, byte[] output, String error) {}

    /** The program's name, as people know it. */
    String name() {
        return String.valueOf(program.getFileName());
    }

    /**
     * Runs it and wipes what it was given.
     *
     * @throws org.bmms.console.base.FailureException {@code KEYRING-REFUSED} if it does not start,
     *     {@code KEYRING-TIME-LIMIT} if it had to be ended
     */
    Ended of(KeyringProgram.Call call) {
        List<String> line = new ArrayList<>(List.of(program.toString()));
        line.addAll(call.arguments());
        try {
            return ended(new ProcessBuilder(line).start(), call.input());
        } catch (IOException e) {
            throw Failure.unchanged(KeyringFailure.REFUSED, name(), "-").asException(e);
        } finally {
            Arrays.fill(call.input(), (byte) 0);
        }
    }

    private Ended ended(Process process, byte[] input) {
        try (Beside<byte[]> output = Beside.begin(() -> all(process.getInputStream()));
                Beside<byte[]> error = Beside.begin(() -> all(process.getErrorStream()))) {
            try {
                give(process, input);
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw Failure.unchanged(KeyringFailure.TIME_LIMIT, name(), limit.toSeconds())
                            .asException();
                }
                return new Ended(
                        process.exitValue(),
                        output.result(),
                        new String(error.result(), StandardCharsets.UTF_8).strip());
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(KeyringFailure.TIME_LIMIT, name(), limit.toSeconds())
                    .asException(e);
        }
    }

    private void give(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // It ended without reading; its status says more.
            LOG.debug("{} did not read what it was given", name(), e);
        }
    }

    private static byte[] all(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
