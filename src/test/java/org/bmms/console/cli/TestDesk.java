package org.bmms.console.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Texts;

/** A desk whose terminal is read by a test, and whose operator gives prepared answers. */
final class TestDesk {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Function<String, Optional<String>> operator;
    private final ConsoleDirectories directories;
    private final boolean somebody;

    /** An operator who gives these answers in this order, or nobody. */
    TestDesk(Path home, String... answers) {
        this(home, answers.length > 0, inOrder(answers));
    }

    /** An operator who reads what is asked. */
    TestDesk(Path home, Function<String, Optional<String>> operator) {
        this(home, true, operator);
    }

    private TestDesk(Path home, boolean somebody, Function<String, Optional<String>> operator) {
        this.directories = new ConsoleDirectories(home, home.resolve("data"));
        this.somebody = somebody;
        this.operator = operator;
    }

    private static Function<String, Optional<String>> inOrder(String... answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        return _ -> Optional.ofNullable(left.poll());
    }

    ConsoleDirectories directories() {
        return directories;
    }

    /** Runs a command and gives its exit status. */
    int run(String... arguments) {
        Redactor redactor = new Redactor();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new PreparedKeyboard(),
                redactor,
                Texts.english());
        return CommandLineInterface.of(new Desk(terminal, directories, redactor))
                .execute(arguments);
    }

    /** What was answered. */
    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What was said beside the answer. */
    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Both, for messages of failures of a test. */
    String all() {
        return out() + "\n--\n" + err();
    }

    private final class PreparedKeyboard implements Keyboard {
        @Override
        public boolean isThere() {
            return somebody;
        }

        @Override
        public Optional<String> line(String prompt) {
            err.writeBytes(prompt.getBytes(StandardCharsets.UTF_8));
            return operator.apply(prompt);
        }

        @Override
        public Optional<Secret> secret(String prompt) {
            return line(prompt).map(Secret::of);
        }
    }
}
