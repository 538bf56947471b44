package org.bmms.console.target.discovery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command that a unit starts, as {@code systemctl show} prints it.
 *
 * @param words program and arguments; quotes are not undone, which no word that is looked for needs
 */
record StartCommand(List<String> words) {
    private static final Pattern ARGUMENTS = Pattern.compile("argv\\[]=(.*?) ;");
    private static final Pattern SERVERS = Pattern.compile("gunicorn|uvicorn|daphne|hypercorn|uwsgi");

    StartCommand {
        words = List.copyOf(words);
    }

    static StartCommand of(String execStart) {
        Matcher matcher = ARGUMENTS.matcher(execStart);
        return new StartCommand(
                matcher.find() ? List.of(matcher.group(1).strip().split("\\s+")) : List.of());
    }

    boolean isApplication() {
        return words.stream().anyMatch(word -> SERVERS.matcher(program(word)).matches());
    }

    boolean isCelery(String command) {
        return words.stream().anyMatch(word -> program(word).equals("celery")) && words.contains(command);
    }

    private static String program(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }

    /** The path of a program in the command, without its name: {@code /opt/obcms/venv/bin} of gunicorn there. */
    Optional<String> directory() {
        return words.stream()
                .filter(word -> word.startsWith("/") && word.contains("/bin/"))
                .map(word -> word.substring(0, word.lastIndexOf('/')))
                .findFirst();
    }

    /** The value of an option, whether it stands behind it or behind an equals sign. */
    Optional<String> option(List<String> names) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (names.contains(word) && i + 1 < words.size()) {
                return Optional.of(words.get(i + 1));
            }
            for (String name : names) {
                if (word.startsWith(name + "=")) {
                    return Optional.of(word.substring(name.length() + 1));
                }
            }
        }
        return Optional.empty();
    }
}
