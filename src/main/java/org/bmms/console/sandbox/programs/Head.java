package org.bmms.console.sandbox.programs;

import java.io.IOException;
import java.util.Arrays;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** {@code head --bytes=N -- PATH}. */
final class Head implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        Arguments arguments = call.arguments();
        long bytes = Numbers.parse(arguments.required("--bytes"));
        byte[] content = call.machine().files().read(call.actor(), arguments.operand());
        call.write(Arrays.copyOf(content, (int) Math.min(bytes, content.length)));
        return 0;
    }
}
