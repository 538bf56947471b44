package org.bmms.console.sandbox.programs;

import java.io.IOException;
import java.util.List;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.MachineClock;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code date '+%s.%N %z'}. */
final class Date implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        if (!call.words().equals(List.of("+%s.%N %z"))) {
            throw new UsageException("unknown format");
        }
        String zone = MachineClock.ZONE.getId().replace(":", "");
        call.println(PrintFormat.seconds(call.machine().clock().instant(), 9) + " " + zone);
        return 0;
    }
}
