package org.bmms.console.sandbox.programs;

import java.io.IOException;
import java.util.List;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code mv --force --no-target-directory -- FROM TO}. */
final class Mv implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        Arguments arguments = call.arguments();
        arguments.flag("--force");
        arguments.flag("--no-target-directory");
        List<String> paths = arguments.operands();
        if (paths.size() != 2) {
            throw new UsageException("missing file operand");
        }
        try {
            call.machine().files().move(call.actor(), paths.getFirst(), paths.get(1));
            return 0;
        } catch (FileException e) {
            return call.fail(
                    1,
                    "cannot move '" + paths.getFirst() + "' to '" + paths.get(1) + "': "
                            + e.errno().words());
        }
    }
}
