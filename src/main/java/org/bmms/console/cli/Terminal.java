package org.bmms.console.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Message;
import org.bmms.console.base.RedactedJson;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Texts;

/**
 * The operator's terminal. Answers go to standard output, everything else to standard error; all of it without secrets
 * and without anything that could steer a terminal. Several threads may write.
 */
public final class Terminal {
    private static final int SHORTEST_LINE = 20;
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final PrintStream err;
    private final Keyboard keyboard;
    private final Redactor redactor;
    private final Texts texts;
    private final Symbols symbols;
    private boolean showsProgress;

    public Terminal(PrintStream out, PrintStream err, Keyboard keyboard, Redactor redactor, Texts texts) {
        this.out = out;
        this.err = err;
        this.keyboard = keyboard;
        this.redactor = redactor;
        this.texts = texts;
        this.symbols = Symbols.in(out.charset());
    }

    /** The same terminal where all lines go beside the answer. */
    Terminal aside() {
        return new Terminal(err, err, keyboard, redactor, texts);
    }

    Texts texts() {
        return texts;
    }

    Symbols symbols() {
        return symbols;
    }

    Redactor redactor() {
        return redactor;
    }

    /** Whether somebody can be asked. */
    boolean isInteractive() {
        return keyboard.isThere();
    }

    /** A line of the answer. */
    synchronized void line(String text) {
        clearProgress();
        out.println(clean(text));
        out.flush();
    }

    /** A line of the answer in words. */
    void line(Message message) {
        line(texts.render(message));
    }

    /** A line of the answer, by the key of its text. */
    void say(String key, Object... arguments) {
        line(Message.of(key, arguments));
    }

    void blank() {
        line("");
    }

    /** The whole answer as JSON. */
    synchronized void json(Object value) {
        clearProgress();
        // The escapes of harmless text are those of JSON.
        out.println(Inert.text(new RedactedJson(redactor).pretty(value)));
        out.flush();
    }

    /** A line with a secret that nobody else has: as it is, and only for somebody who watches. */
    synchronized void handOver(String text) {
        if (!keyboard.isThere()) {
            throw new IllegalStateException("a secret would be shown to nobody");
        }
        clearProgress();
        out.println(Inert.line(text));
        out.flush();
    }

    /** A line beside the answer. */
    synchronized void note(String text) {
        clearProgress();
        err.println(clean(text));
        err.flush();
    }

    void note(Message message) {
        note(texts.render(message));
    }

    /** What is going on, replaced by the next such line; shown only to somebody who watches. */
    synchronized void progress(String text) {
        if (!keyboard.isThere()) {
            return;
        }
        String line = Inert.line(redactor.redact(text));
        int width = Math.max(SHORTEST_LINE, keyboard.columns() - 1);
        err.print(CLEAR_LINE + (line.length() > width ? line.substring(0, width) : line));
        err.flush();
        showsProgress = true;
    }

    synchronized void clearProgress() {
        if (showsProgress) {
            err.print(CLEAR_LINE);
            err.flush();
            showsProgress = false;
        }
    }

    /** The answer to a question; empty if nobody is there or nothing was typed. */
    synchronized Optional<String> ask(Message question) {
        clearProgress();
        return keyboard.line(clean(texts.render(question)) + " ").filter(answer -> !answer.isBlank());
    }

    /** A secret, typed without being shown. */
    synchronized Optional<Secret> askSecret(Message question) {
        clearProgress();
        return keyboard.secret(clean(texts.render(question)) + " ");
    }

    private String clean(String text) {
        return Inert.text(redactor.redact(text));
    }
}
