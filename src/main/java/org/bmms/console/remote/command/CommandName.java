package org.bmms.console.remote.command;

import java.util.ArrayList;
import java.util.List;

/** What a command is called in messages: as sent, but for the text of a shipped script, which nobody wants to read. */
final class CommandName {
    private CommandName() {}

    static String of(RemoteCommand<?> command) {
        List<String> words = new ArrayList<>(command.argv());
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).indexOf('\n') >= 0) {
                words.set(i, "…");
            }
        }
        return ShellQuote.line(words);
    }
}
