package org.bmms.console.remote;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps what a program says, up to a limit; what comes after is dropped and counted as an overflow. */
final class LimitedOutput extends OutputStream {
    /** Bytes that are kept. */
    static final int LIMIT = 64 * 1024 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Runnable onNews;
    private boolean overflown;

    /**
     * Empty.
     *
     * @param onNews told of the end, and of an overflow
     */
    LimitedOutput(Runnable onNews) {
        this.onNews = onNews;
    }

    @Override
    public synchronized void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        if (overflown) {
            return;
        }
        if (kept.size() + length > LIMIT) {
            overflown = true;
            onNews.run();
            return;
        }
        kept.write(bytes, offset, length);
    }

    synchronized boolean isOverflown() {
        return overflown;
    }

    synchronized byte[] bytes() {
        return kept.toByteArray();
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    /** Called when the program has ended, when its channel has, and when the connection has. */
    @Override
    public void close() {
        onNews.run();
    }
}
