package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.util.List;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** How a job is, at once or after waiting some seconds for its end: absent, running PID, ended STATUS, or lost. */
final class JobWatch implements Program {
    private static final long PAUSE_MILLIS = 20;

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        List<String> words = call.words();
        long seconds = words.size() > 1 ? Long.parseLong(words.get(1)) : 0;
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        String state = state(call, words.getFirst());
        while (state.startsWith("running") && System.nanoTime() < until) {
            Thread.sleep(PAUSE_MILLIS);
            state = state(call, words.getFirst());
        }
        call.println(state);
        return 0;
    }

    static String state(Invocation call, String directory) {
        if (!call.machine().files().exists(call.actor(), directory)) {
            return "absent";
        }
        long pid = PidFile.alive(call, directory);
        String status = PidFile.text(call, directory + "/rc");
        if (!status.isEmpty()) {
            return "ended " + status;
        }
        return pid == 0 ? "lost" : "running " + pid;
    }
}
