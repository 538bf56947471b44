package org.bmms.console.sandbox.programs;

import java.io.IOException;
import java.util.Arrays;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** {@code tail --bytes=+N -- PATH}: from the N-th byte on, counted from one. */
final class Tail implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        Arguments arguments = call.arguments();
        String bytes = arguments.required("--bytes");
        byte[] content = call.machine().files().read(call.actor(), arguments.operand());
        long from = bytes.startsWith("+")
                ? Math.max(0, Numbers.parse(bytes.substring(1)) - 1)
                : Math.max(0, content.length - Numbers.parse(bytes));
        if (from < content.length) {
            call.write(Arrays.copyOfRange(content, (int) from, content.length));
        }
        return 0;
    }
}
