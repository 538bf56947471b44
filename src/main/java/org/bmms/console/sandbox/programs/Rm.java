package org.bmms.console.sandbox.programs;

import java.io.IOException;
import org.bmms.console.sandbox.files.Errno;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** {@code rm [--recursive] --force [--one-file-system] -- PATH...}. */
final class Rm implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        Arguments arguments = call.arguments();
        boolean recursive = arguments.flag("--recursive");
        boolean force = arguments.flag("--force");
        arguments.flag("--one-file-system");
        int status = 0;
        for (String path : arguments.operands()) {
            try {
                call.machine().files().remove(call.actor(), path, recursive);
            } catch (FileException e) {
                if (e.errno() != Errno.ENOENT || !force) {
                    status = call.fail(
                            1, "cannot remove '" + path + "': " + e.errno().words());
                }
            }
        }
        return status;
    }
}
