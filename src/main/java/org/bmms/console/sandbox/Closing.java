package org.bmms.console.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends what was started, the last first; what cannot be ended is logged and the rest still is. */
final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        open.push(part);
        return part;
    }

    /** A new directory, removed at the end. */
    Path temporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("bmms-sandbox-");
            open.push(() -> remove(directory));
            return directory;
        } catch (IOException e) {
            throw Failure.unchanged(SandboxFailure.DIRECTORY, System.getProperty("java.io.tmpdir"))
                    .asException(e);
        }
    }

    private static void remove(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            AutoCloseable part = open.pop();
            try {
                part.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.warn("a part of the sandbox did not end in order", e);
            }
        }
    }
}
