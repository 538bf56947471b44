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

    /** Whether somebody still reads what the process writes; a program that waits looks at this, as for SIGPIPE. */
    public boolean isRead() {
        return !(output instanceof Hearing hearing) || hearing.isHeard();
    }

    /** An output whose reader may go away. */
    public interface Hearing {

        /** Whether there still is a reader. */
        boolean isHeard();
    }

    /** Streams of a process that nobody talks to. */
    public static Streams none() {
        return new Streams(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    }
}
