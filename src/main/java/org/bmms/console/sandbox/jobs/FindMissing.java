package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** {@code command -v} for each of some names, saying those that are not found. */
final class FindMissing implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        for (String name : call.words()) {
            if (call.machine().shell().find(call, name).isEmpty()) {
                call.println(name);
            }
        }
        return 0;
    }
}
