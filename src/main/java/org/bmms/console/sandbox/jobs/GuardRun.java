package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** The guard itself, as {@code systemd-run} starts it. */
final class GuardRun implements Program {
    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        return new Guard(call, call.words()).run(new CountDownLatch(1));
    }
}
