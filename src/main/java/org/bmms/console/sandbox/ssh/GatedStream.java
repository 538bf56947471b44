package org.bmms.console.sandbox.ssh;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import org.bmms.console.sandbox.machine.Streams;

/** An output that waits while its server is silent, and swallows what nobody hears any more. */
final class GatedStream extends OutputStream implements Streams.Hearing {
    private final OutputStream out;
    private final CommandGate gate;
    private final String host;
    private volatile boolean deaf;

    GatedStream(OutputStream out, CommandGate gate, String host) {
        this.out = out;
        this.gate = gate;
        this.host = host;
    }

    /** The connection is gone; the program does not learn of it. */
    void deafen() {
        deaf = true;
    }

    @Override
    public boolean isHeard() {
        return !deaf;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            gate.awaitVoice(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        if (!deaf) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                deaf = true;
            }
        }
    }

    @Override
    public void flush() throws IOException {
        if (!deaf) {
            try {
                out.flush();
            } catch (IOException e) {
                deaf = true;
            }
        }
    }
}
