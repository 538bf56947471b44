package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.util.List;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.Streams;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code systemd-run --quiet --collect --unit=NAME -- sh -c SCRIPT bmms-guard ...}, as root. */
public final class SystemdRun implements Program {
    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        if (call.words().equals(List.of("--version"))) {
            call.println("systemd 257 (257.9-1~deb13u1)");
            return 0;
        }
        Arguments arguments = call.arguments();
        arguments.flag("--quiet");
        arguments.flag("--collect");
        arguments.required("--unit");
        List<String> argv = arguments.operands();
        if (argv.size() < 5 || !argv.get(3).equals("bmms-guard")) {
            throw new UsageException("only a guard is known");
        }
        if (!call.actor().isRoot()) {
            call.complain("Failed to start transient service unit: Interactive authentication required.");
            return 1;
        }
        GuardArm.detach(call.with(Streams.none()), argv.subList(4, argv.size()));
        return 0;
    }
}
