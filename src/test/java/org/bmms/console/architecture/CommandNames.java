package org.bmms.console.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bmms.console.cli.CommandLineInterface;
import org.bmms.console.cli.Desk;
import org.bmms.console.cli.WantedPictures;
import org.bmms.console.cli.Window;
import org.bmms.console.cli.WindowTrial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The commands of the program and their options, to compare a text with. */
final class CommandNames {
    private static final String PROGRAM = "bmms-console";

    private final CommandLine root;

    private CommandNames(CommandLine root) {
        this.root = root;
    }

    static CommandNames ofTheProgram() {
        return new CommandNames(CommandLineInterface.of(Desk.ofProcess(), new Window() {
            @Override
            public void run(@Nullable Path profile) {
                throw new AssertionError("nobody opens a window here");
            }

            @Override
            public WindowTrial tryOut() {
                throw new AssertionError("nobody opens a window here");
            }

            @Override
            public void warmUp() {
                throw new AssertionError("nobody opens a window here");
            }

            @Override
            public void takePictures(WantedPictures wanted, Consumer<Path> taken) {
                throw new AssertionError("nobody takes pictures here");
            }
        }));
    }

    /** What of some pieces of code names a command or an option that the program does not have. */
    Set<String> unknown(List<String> code) {
        Set<String> unknown = new TreeSet<>();
        for (String piece : code) {
            List<String> words = List.of(piece.replaceFirst("^app/", "").split("\\s+"));
            boolean program = words.getFirst().equals(PROGRAM);
            List<String> rest = program ? words.subList(1, words.size()) : words;
            if (rest.isEmpty() || rest.getFirst().isEmpty()) {
                continue;
            }
            CommandLine command = root.getSubcommands().get(rest.getFirst());
            if (command != null) {
                options(rest)
                        .filter(option -> !has(command, option))
                        .forEach(option -> unknown.add(rest.getFirst() + " " + option));
            } else if (rest.getFirst().startsWith("--")) {
                options(rest)
                        .filter(option -> !has(root, option)
                                && root.getSubcommands().values().stream().noneMatch(any -> has(any, option)))
                        .forEach(unknown::add);
            } else if (program) {
                unknown.add(rest.getFirst());
            }
        }
        return unknown;
    }

    private static java.util.stream.Stream<String> options(List<String> words) {
        return words.stream().filter(word -> word.matches("--?[a-zA-Z][\\w-]*")).filter(word -> !word.equals("--"));
    }

    private static boolean has(CommandLine command, String option) {
        return command.getCommandSpec().findOption(option) != null
                || command.getCommandSpec().negatedOptionsMap().containsKey(option);
    }
}
