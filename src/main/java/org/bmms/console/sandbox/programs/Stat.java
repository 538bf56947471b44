package org.bmms.console.sandbox.programs;

import java.io.IOException;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.files.FileStatus;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code stat --printf=FORMAT -- PATH} with the directives that the console uses. */
final class Stat implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        Arguments arguments = call.arguments();
        String format = arguments.required("--printf");
        String path = arguments.operand();
        try {
            FileStatus status = call.machine().files().status(call.actor(), path);
            call.print(PrintFormat.expand(format, directive -> directive(directive, status)));
            return 0;
        } catch (FileException e) {
            return call.fail(1, "cannot statx '" + path + "': " + e.errno().words());
        }
    }

    private static String directive(String directive, FileStatus status) {
        return switch (directive) {
            case "F" -> status.directory() ? "directory" : status.size() == 0 ? "regular empty file" : "regular file";
            case "s" -> Long.toString(status.size());
            case "a" -> Integer.toOctalString(status.mode());
            case "U" -> status.owner();
            case "G" -> status.group();
            case "Y" -> Long.toString(status.modified().getEpochSecond());
            case ".9Y" -> PrintFormat.seconds(status.modified(), 9);
            case "n" -> status.name();
            default -> throw new UsageException("unknown directive %" + directive);
        };
    }
}
