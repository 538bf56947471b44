package org.bmms.console.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.bmms.console.base.ConsoleDirectories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of a window that nobody works with, gone when it is closed. */
final class TemporaryHome implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryHome.class);

    private final Path home;

    private TemporaryHome(Path home) {
        this.home = home;
    }

    static TemporaryHome make() {
        try {
            return new TemporaryHome(Files.createTempDirectory("bmms-window-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ConsoleDirectories directories() {
        return new ConsoleDirectories(home, home.resolve("data"));
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be removed", home, e);
        }
    }
}
