package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** How a guard is: absent, armed DEADLINE, lost, confirmed, acting, or fired OUTCOME. */
final class GuardWatch implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        call.println(state(call, call.words().getFirst()));
        return 0;
    }

    private static String state(Invocation call, String directory) {
        if (!call.machine().files().exists(call.actor(), directory)) {
            return "absent";
        }
        if (call.machine().files().exists(call.actor(), directory + "/decided")) {
            String outcome = PidFile.text(call, directory + "/outcome");
            if (PidFile.text(call, directory + "/by").equals("operator")) {
                return "confirmed";
            }
            return outcome.isEmpty() ? "acting" : "fired " + outcome;
        }
        return PidFile.alive(call, directory) == 0 ? "lost" : "armed " + PidFile.text(call, directory + "/deadline");
    }
}
