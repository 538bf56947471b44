package org.bmms.console.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A display that nobody sees, of {@code Xvfb}. Without OpenGL, which would only be computed as well, in another library that
 * has to be in memory for it.
 */
final class VirtualDisplay implements AutoCloseable {
    private static final String PROGRAM = "Xvfb";

    private final Process server;
    private final String name;

    private VirtualDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Why there can be none here, in one line; empty if there can. */
    static Optional<String> missing() {
        boolean found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, PROGRAM)));
        return found
                ? Optional.empty()
                : Optional.of(
                        "needs " + PROGRAM + ", an X server without a screen (Debian: apt install xvfb); not found.");
    }

    /**
     * Starts one.
     *
     * @throws IllegalStateException if it ends at once
     */
    static VirtualDisplay start() throws IOException {
        Process server = new ProcessBuilder(
                        PROGRAM,
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1920x1080x24",
                        "-nolisten",
                        "tcp",
                        "-extension",
                        "GLX")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = server.inputReader();
        String number = said.readLine();
        if (number == null) {
            throw new IllegalStateException(PROGRAM + " does not start");
        }
        return new VirtualDisplay(server, ":" + number);
    }

    /** For the variable {@code DISPLAY}. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
