package org.bmms.console.remote.command;

import java.util.List;
import java.util.stream.Collectors;

/** What a command is called in messages: as sent, but for the text of a shipped script, which nobody wants to read. */
final class CommandName {
    private CommandName() {}

    static String of(RemoteCommand<?> command) {
        return of(command.argv());
    }

    static String of(List<String> argv) {
        return argv.stream()
                .map(word -> RemoteScript.isText(word) ? "…" : ShellQuote.word(word))
                .collect(Collectors.joining(" "));
    }
}
