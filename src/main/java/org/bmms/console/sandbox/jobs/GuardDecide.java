package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** Takes the decision away from a guard; prints who has it: operator or guard. */
final class GuardDecide implements Program {
    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        String directory = call.words().getFirst();
        FileSystem files = call.machine().files();
        if (!files.exists(call.actor(), directory)) {
            call.println("operator");
            return 0;
        }
        try {
            files.makeDirectory(call.actor(), directory + "/decided", 0755);
            files.write(call.actor(), directory + "/by", "operator\n".getBytes(StandardCharsets.UTF_8));
        } catch (FileException e) {
            // Somebody else was first; the file says who.
        }
        call.println(PidFile.text(call, directory + "/by").equals("operator") ? "operator" : "guard");
        return 0;
    }
}
