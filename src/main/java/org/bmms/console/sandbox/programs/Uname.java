package org.bmms.console.sandbox.programs;

import java.io.IOException;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code uname --nodename}. */
final class Uname implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        Arguments arguments = call.arguments();
        if (!arguments.flag("--nodename") || !arguments.operands().isEmpty()) {
            throw new UsageException("only --nodename is known");
        }
        call.println(call.machine().name());
        return 0;
    }
}
