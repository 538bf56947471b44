package org.bmms.console.run.plan;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Digest;
import org.bmms.console.remote.command.ShellQuote;

/** How a command is shown and compared: as sent, with the text of a shipped script replaced by its digest. */
final class CommandLine {
    private static final int DIGEST_SHOWN = 12;

    private CommandLine() {}

    static String shown(List<String> argv) {
        List<String> words = new ArrayList<>(argv);
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals("-c") && words.get(i + 1).contains("\n")) {
                words.set(i + 1, "script:" + Digest.sha256(words.get(i + 1)).substring(0, DIGEST_SHOWN));
            }
        }
        return ShellQuote.line(words);
    }
}
