package org.bmms.console.sandbox.programs;

import java.io.IOException;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** {@code mkdir [--parents] --mode=MODE -- PATH}. */
final class Mkdir implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        Arguments arguments = call.arguments();
        boolean parents = arguments.flag("--parents");
        int mode = arguments
                .value("--mode")
                .map(Numbers::octal)
                .orElse(0777 & ~call.actor().umask());
        String path = arguments.operand();
        try {
            if (parents) {
                call.machine().files().makeDirectories(call.actor(), path, mode);
            } else {
                call.machine().files().makeDirectory(call.actor(), path, mode);
            }
            return 0;
        } catch (FileException e) {
            return call.fail(
                    1, "cannot create directory '" + path + "': " + e.errno().words());
        }
    }
}
