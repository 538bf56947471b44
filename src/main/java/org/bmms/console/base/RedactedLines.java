package org.bmms.console.base;

import java.util.function.Consumer;

/**
 * Redacts text that arrives in pieces, such as the output of a running program: a secret may be split over two pieces,
 * so only complete lines are passed on. Not for use by several threads at once.
 */
public final class RedactedLines implements AutoCloseable {
    private final Redactor redactor;
    private final Consumer<String> receiver;
    private final StringBuilder pending = new StringBuilder();

    /**
     * Passes the redacted lines on.
     *
     * @param receiver gets each line without its end
     */
    public RedactedLines(Redactor redactor, Consumer<String> receiver) {
        this.redactor = redactor;
        this.receiver = receiver;
    }

    /** Takes the next piece. */
    public void accept(String piece) {
        int searched = pending.length();
        pending.append(piece);
        int start = 0;
        for (int end = pending.indexOf("\n", searched); end >= 0; end = pending.indexOf("\n", start)) {
            pass(pending.substring(start, end));
            start = end + 1;
        }
        pending.delete(0, start);
    }

    /** Passes on what came after the last line end. */
    @Override
    public void close() {
        if (!pending.isEmpty()) {
            pass(pending.toString());
            pending.setLength(0);
        }
    }

    private void pass(String line) {
        receiver.accept(redactor.redact(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line));
    }
}
