package org.bmms.console.sandbox.jobs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** Gives an armed guard so many seconds from now. */
final class GuardExtend implements Program {
    @Override
    public int run(Invocation call) {
        List<String> words = call.words();
        String directory = words.getFirst();
        FileSystem files = call.machine().files();
        if (!files.exists(call.actor(), directory) || files.exists(call.actor(), directory + "/decided")) {
            return 0;
        }
        long deadline = call.machine().clock().instant().getEpochSecond() + Long.parseLong(words.get(1));
        files.write(call.actor(), directory + "/deadline.new", (deadline + "\n").getBytes(StandardCharsets.UTF_8));
        files.move(call.actor(), directory + "/deadline.new", directory + "/deadline");
        return 0;
    }
}
