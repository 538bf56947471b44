package org.bmms.console.sandbox.programs;

import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** A program that only the console's shell scripts call; the sandbox runs those as a whole. */
final class InScripts implements Program {
    @Override
    public int run(Invocation call) {
        throw new UsageException("only known within the console's scripts");
    }
}
