package org.bmms.console.monitoring.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Some lines in little memory: what is filtered by lies open, the texts are packed as soon as the page is full. One
 * thread writes; others may read lines that they were told of after they were written.
 */
final class LinePage {
    /** Lines of a full page. */
    static final int LINES = 1024;

    private static final int USUAL_LINE = 128;
    private static final byte RESTART = 0x10;
    private static final byte SEVERITY = 0x0f;
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private final long first;
    private final long[] orders = new long[LINES];
    private final short[] sources = new short[LINES];
    private final byte[] kinds = new byte[LINES];
    private final int[] back = new int[LINES];
    private final int[] ends = new int[LINES];
    private int size;
    private volatile byte @Nullable [] open = new byte[LINES * USUAL_LINE];
    private volatile byte @Nullable [] packed;

    /** An empty page. */
    LinePage(long first) {
        this.first = first;
    }

    /** The number of its first line. */
    long first() {
        return first;
    }

    int size() {
        return size;
    }

    /** Adds a line; the page is not full. */
    void add(HeardLine line, int source, int backToHead) {
        byte[] text = line.text().getBytes(StandardCharsets.UTF_8);
        int from = size == 0 ? 0 : ends[size - 1];
        byte[] now = opened();
        if (from + text.length > now.length) {
            now = Arrays.copyOf(now, Math.max(2 * now.length, from + text.length));
        }
        System.arraycopy(text, 0, now, from, text.length);
        open = now;
        orders[size] = line.order();
        sources[size] = (short) source;
        kinds[size] = (byte) (SEVERITIES.indexOf(line.severity()) | (line.restart() ? RESTART : 0));
        back[size] = backToHead;
        ends[size] = from + text.length;
        size++;
        if (size == LINES) {
            packed = pack(now, ends[LINES - 1]);
            open = null;
        }
    }

    private byte[] opened() {
        byte[] now = open;
        if (now == null) {
            throw new IllegalStateException("the page is full");
        }
        return now;
    }

    long order(int line) {
        return orders[line];
    }

    int source(int line) {
        return sources[line];
    }

    Severity severity(int line) {
        return SEVERITIES.get(kinds[line] & SEVERITY);
    }

    boolean restart(int line) {
        return (kinds[line] & RESTART) != 0;
    }

    /** The number of the first line of its traceback; its own if it belongs to none. */
    long head(int line) {
        return first + line - back[line];
    }

    int start(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    int end(int line) {
        return ends[line];
    }

    /** All texts, one after the other; lines are between {@link #start} and {@link #end}. */
    byte[] texts() {
        byte[] now = open;
        byte[] full = packed;
        return full != null ? unpack(full, ends[LINES - 1]) : now == null ? new byte[0] : now;
    }

    /** Whether {@link #texts()} has to unpack them. */
    boolean isPacked() {
        return packed != null;
    }

    private static byte[] pack(byte[] texts, int length) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(texts, 0, length);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(length / 4 + 64);
            byte[] piece = new byte[1 << 13];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] unpack(byte[] packed, int length) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] texts = new byte[length];
            int at = 0;
            while (at < length) {
                at += inflater.inflate(texts, at, length - at);
            }
            return texts;
        } catch (DataFormatException e) {
            throw new IllegalStateException("what was packed here cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
