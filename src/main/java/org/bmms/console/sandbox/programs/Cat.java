package org.bmms.console.sandbox.programs;

import java.io.IOException;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** {@code cat -- PATH}. */
final class Cat implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        call.write(call.machine().files().read(call.actor(), call.arguments().operand()));
        return 0;
    }
}
