package org.bmms.console.sandbox.programs;

import java.io.IOException;
import org.bmms.console.sandbox.files.DiskSpace;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code df --output=avail,size,target --block-size=1 -- PATH}. */
final class Df implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        Arguments arguments = call.arguments();
        if (!arguments.required("--output").equals("avail,size,target")
                || !arguments.required("--block-size").equals("1")) {
            throw new UsageException("unknown output");
        }
        String path = arguments.operand();
        call.machine().files().status(call.actor(), path);
        DiskSpace space = call.machine().files().disks().space(path);
        String avail = Long.toString(space.availableBytes());
        String size = Long.toString(space.totalBytes());
        int availWidth = Math.max("Avail".length(), avail.length());
        int sizeWidth = Math.max("1B-blocks".length(), size.length());
        call.println(" ".repeat(availWidth - "Avail".length()) + "Avail " + " ".repeat(sizeWidth - "1B-blocks".length())
                + "1B-blocks Mounted on");
        call.println(" ".repeat(availWidth - avail.length()) + avail + " " + " ".repeat(sizeWidth - size.length())
                + size + " " + space.mount());
        return 0;
    }
}
