package org.bmms.console.remote;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Hands what a program says from the connection's thread to the caller's, line by line. Where the caller is slower than
 * the server, the server has to wait: nothing is dropped, and only a little is held.
 */
final class ToldOutput extends OutputStream {
    /** A line that is longer is told in parts. */
    static final int LONGEST_LINE = 1 << 20;

    private static final int PIECES_HELD = 64;
    private static final long SLICE_MILLIS = 100;

    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES_HELD);
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final Consumer<String> listener;
    private final Runnable onNews;
    private volatile boolean left;

    /**
     * Nothing said yet.
     *
     * @param listener hears the lines where {@link #tell()} is called
     * @param onNews told that there is something to tell
     */
    ToldOutput(Consumer<String> listener, Runnable onNews) {
        this.listener = listener;
        this.onNews = onNews;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        byte[] piece = java.util.Arrays.copyOfRange(bytes, offset, offset + length);
        try {
            while (!left && !pieces.offer(piece, SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
                onNews.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            left = true;
        }
        onNews.run();
    }

    /** Tells every line that is there in whole. */
    void tell() {
        for (byte[] piece = pieces.poll(); piece != null; piece = pieces.poll()) {
            int start = 0;
            for (int i = 0; i < piece.length; i++) {
                if (piece[i] == '\n') {
                    begun.write(piece, start, i - start);
                    tellBegun();
                    start = i + 1;
                }
            }
            begun.write(piece, start, piece.length - start);
            if (begun.size() > LONGEST_LINE) {
                tellBegun();
            }
        }
    }

    private void tellBegun() {
        String line = begun.toString(StandardCharsets.UTF_8);
        begun.reset();
        listener.accept(line);
    }

    /** Tells also what came after the last line's end; the program has ended. */
    void tellAll() {
        tell();
        if (begun.size() > 0) {
            tellBegun();
        }
    }

    /** Nobody listens any more. */
    void leave() {
        left = true;
        pieces.clear();
    }

    @Override
    public void close() {
        onNews.run();
    }
}
