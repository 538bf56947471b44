package org.bmms.console.sandbox.programs;

import java.io.IOException;
import org.bmms.console.base.Digest;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** {@code sha256sum -- PATH}; a name with a backslash or newline is escaped and the line marked, as the real one does. */
final class Sha256sum implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        String path = call.arguments().operand();
        String digest = Digest.sha256(call.machine().files().read(call.actor(), path));
        boolean escape = path.indexOf('\\') >= 0 || path.indexOf('\n') >= 0;
        String name = escape ? path.replace("\\", "\\\\").replace("\n", "\\n") : path;
        call.println((escape ? "\\" : "") + digest + "  " + name);
        return 0;
    }
}
