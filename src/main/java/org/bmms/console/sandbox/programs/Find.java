package org.bmms.console.sandbox.programs;

import java.io.IOException;
import java.util.List;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.files.FileStatus;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code find PATH -ignore_readdir_race -mindepth 1 -maxdepth 1 -printf FORMAT}: lists one directory. */
final class Find implements Program {
    private static final List<String> DEPTH =
            List.of("-ignore_readdir_race", "-mindepth", "1", "-maxdepth", "1", "-printf");

    @Override
    public int run(Invocation call) throws IOException {
        List<String> words = call.words();
        if (words.size() != 8 || !words.subList(1, 7).equals(DEPTH)) {
            throw new UsageException("unknown predicate");
        }
        String path = words.getFirst();
        String format = words.get(7);
        try {
            for (FileStatus entry : call.machine().files().list(call.actor(), path)) {
                call.print(PrintFormat.expand(format, directive -> directive(directive, entry)));
            }
            return 0;
        } catch (FileException e) {
            return call.fail(1, "'" + path + "': " + e.errno().words());
        }
    }

    private static String directive(String directive, FileStatus entry) {
        return switch (directive) {
            case "y" -> entry.directory() ? "d" : "f";
            case "s" -> Long.toString(entry.size());
            case "T@" -> PrintFormat.seconds(entry.modified(), 10);
            case "f" -> entry.name();
            default -> throw new UsageException("unknown directive %" + directive);
        };
    }
}
