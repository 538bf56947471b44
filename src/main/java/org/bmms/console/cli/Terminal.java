package org.bmms.console.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

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
        out.println(Inert.text(Json.pretty(redacted(Json.mapper().valueToTree(value)))));
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

    /** Values are redacted one by one: in the text of the whole, a mask could take the place of a number. */
    private JsonNode redacted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(entry -> entry.setValue(redacted(entry.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, redacted(array.get(i)));
                }
                yield array;
            }
            case StringNode text -> StringNode.valueOf(redactor.redact(text.stringValue()));
            default -> node;
        };
    }

    private String clean(String text) {
        return Inert.text(redactor.redact(text));
    }
}
