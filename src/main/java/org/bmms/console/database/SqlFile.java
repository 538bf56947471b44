package org.bmms.console.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The statements the console ships in its {@code sql} directory. */
public final class SqlFile {
    private SqlFile() {}

    /** The text of a file below {@code /sql/} on the class path, such as {@code catalog/columns.sql}. */
    public static String read(String path) {
        try (InputStream stream = SqlFile.class.getResourceAsStream("/sql/" + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no such file: sql/" + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
