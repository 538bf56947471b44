package org.bmms.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of a benchmark's own, which goes with all that is in it. */
record WorkDirectory(Path path) implements AutoCloseable {

    static WorkDirectory make() throws IOException {
        return new WorkDirectory(Files.createTempDirectory("bmms-bench-"));
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            // A program that was started here may remove its own files meanwhile.
            Files.deleteIfExists(file);
        }
    }
}
