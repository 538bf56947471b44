package org.bmms.console.cli;

import java.io.Console;
import java.util.Arrays;
import java.util.Optional;
import org.bmms.console.base.Secret;
import org.jspecify.annotations.Nullable;

/** Where answers come from. */
public interface Keyboard {
    /** The width of a terminal that does not say its own. */
    int USUAL_COLUMNS = 100;

    /** Whether somebody sits at it. */
    boolean isThere();

    /** The width of the terminal. */
    default int columns() {
        return USUAL_COLUMNS;
    }

    /** What was typed; empty at the end of input. */
    Optional<String> line(String prompt);

    /** What was typed unseen; empty at the end of input, or for nothing. */
    Optional<Secret> secret(String prompt);

    /** The terminal of this process, if it has one. */
    @SuppressWarnings("SystemConsoleNull") // It is null where neither input nor output is a terminal.
    static Keyboard ofProcess() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .<Keyboard>map(OfConsole::new)
                .orElseGet(Keyboard::nobody);
    }

    /** Nobody. */
    static Keyboard nobody() {
        return new OfConsole(null);
    }

    /** A real terminal, or none. */
    final class OfConsole implements Keyboard {
        private final @Nullable Console console;

        private OfConsole(@Nullable Console console) {
            this.console = console;
        }

        @Override
        public boolean isThere() {
            return console != null;
        }

        @Override
        public int columns() {
            String columns = System.getenv().getOrDefault("COLUMNS", "");
            return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
        }

        @Override
        public Optional<String> line(String prompt) {
            return console == null ? Optional.empty() : Optional.ofNullable(console.readLine("%s", prompt));
        }

        @Override
        public Optional<Secret> secret(String prompt) {
            char[] typed = console == null ? null : console.readPassword("%s", prompt);
            if (typed == null || typed.length == 0) {
                return Optional.empty();
            }
            Secret secret = Secret.of(typed);
            Arrays.fill(typed, '\0');
            return Optional.of(secret);
        }
    }
}
