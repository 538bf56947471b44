package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** Ends a job and what it started, removes its password, and says how it is then. */
final class JobKill implements Program {
    private static final long PAUSE_MILLIS = 20;
    private static final int TRIES = 250;

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        String directory = call.words().getFirst();
        long pid = PidFile.alive(call, directory);
        if (pid != 0) {
            call.machine().processes().kill(pid);
            for (int i = 0; i < TRIES && call.machine().processes().isRunning(pid); i++) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        String password = directory + "/pgpass";
        if (call.machine().files().exists(call.actor(), password)) {
            call.machine().files().remove(call.actor(), password, false);
        }
        call.println(JobWatch.state(call, directory));
        return 0;
    }
}
