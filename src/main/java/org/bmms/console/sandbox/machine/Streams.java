package org.bmms.console.sandbox.machine;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The standard streams of a process.
 *
 * @param input standard input
 * @param output standard output
 * @param error standard error
 */
public record Streams(InputStream input, OutputStream output, OutputStream error) {

    /** Streams of a process that nobody talks to. */
    public static Streams none() {
        return new Streams(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    }
}
