package org.bmms.console.sandbox.programs;

import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** {@code sync -- PATH}: fails for a path that is not there; memory needs no flushing. */
final class Sync implements Program {
    @Override
    public int run(Invocation call) {
        call.machine().files().status(call.actor(), call.arguments().operand());
        return 0;
    }
}
