package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.util.Optional;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** {@code command -v -- NAME}. */
final class FindOnPath implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        Optional<String> path = call.machine().shell().find(call, call.words().getFirst());
        if (path.isEmpty()) {
            return 127;
        }
        call.println(path.get());
        return 0;
    }
}
