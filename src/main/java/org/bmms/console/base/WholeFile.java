package org.bmms.console.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A file on this workstation that is replaced as a whole or not at all, so that nobody ever reads half of it. */
public final class WholeFile {
    private final Path file;

    public WholeFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Replaces it, or makes it and its directory.
     *
     * @param text its whole content, in UTF-8
     * @throws IOException if it is as it was
     */
    public void write(String text) throws IOException {
        Path directory = Objects.requireNonNull(file.getParent(), "a file is in a directory");
        PrivateDirectory.make(directory);
        Path next = Files.createTempFile(directory, "." + file.getFileName(), ".new");
        try {
            Files.write(next, text.getBytes(StandardCharsets.UTF_8));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
