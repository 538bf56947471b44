package org.bmms.console.sandbox.programs;

import java.io.IOException;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code id --user --name}. */
final class Id implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        Arguments arguments = call.arguments();
        boolean user = arguments.flag("--user");
        boolean name = arguments.flag("--name");
        if (!user || !name || !arguments.operands().isEmpty()) {
            throw new UsageException("only --user --name is known");
        }
        call.println(call.actor().user());
        return 0;
    }
}
