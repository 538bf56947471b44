package org.bmms.console.base;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** A directory for files that are nobody else's business: journals name servers, records name people. */
public final class PrivateDirectory {
    private PrivateDirectory() {}

    /**
     * Makes it and those above it where they are missing; what is made can be entered by its user only. What exists stays as it
     * is.
     *
     * @throws IOException if it cannot be made
     */
    public static void make(Path directory) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    /** Makes the directory of a file, like {@link #make}. */
    public static void makeFor(Path file) throws IOException {
        make(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a directory"));
    }
}
