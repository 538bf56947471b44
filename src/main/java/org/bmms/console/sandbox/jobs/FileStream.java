package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.machine.Invocation;

/** Standard output or error redirected to a file, appending. */
final class FileStream extends OutputStream {
    private final Invocation call;
    private final String path;

    FileStream(Invocation call, String path) {
        this.call = call;
        this.path = path;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            call.machine().files().append(call.actor(), path, Arrays.copyOfRange(bytes, offset, offset + length));
        } catch (FileException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
