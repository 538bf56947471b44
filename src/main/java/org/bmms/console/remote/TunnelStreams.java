package org.bmms.console.remote;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** The streams of a connection for a channel that takes them only when it is open, and must not close them before. */
final class TunnelStreams {
    private final InputStream in;
    private final OutputStream out;
    private volatile boolean open;
    private volatile boolean used;

    TunnelStreams(Socket socket) throws IOException {
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** Whether the channel has been opened: only then does the library ask for what is to be sent. */
    boolean areOpen() {
        return open;
    }

    /** Whether anything was asked for or has come, which may be a moment before that. */
    boolean wereUsed() {
        return used || open;
    }

    InputStream input() {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                open = true;
                return in.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                open = true;
                return in.read(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                if (open) {
                    in.close();
                }
            }
        };
    }

    OutputStream output() {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                used = true;
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                if (open) {
                    out.close();
                }
            }
        };
    }
}
