package org.bmms.console.sandbox.programs;

import java.io.IOException;
import java.util.List;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code cp --preserve=all --no-target-directory -- FROM TO}. */
final class Cp implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        Arguments arguments = call.arguments();
        boolean preserve = arguments.value("--preserve").filter("all"::equals).isPresent();
        arguments.flag("--no-target-directory");
        List<String> paths = arguments.operands();
        if (paths.size() != 2) {
            throw new UsageException("missing file operand");
        }
        try {
            call.machine().files().copy(call.actor(), paths.getFirst(), paths.get(1), preserve);
            return 0;
        } catch (FileException e) {
            return call.fail(
                    1, "cannot copy to '" + e.path() + "': " + e.errno().words());
        }
    }
}
