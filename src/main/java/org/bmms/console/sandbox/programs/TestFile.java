package org.bmms.console.sandbox.programs;

import java.util.List;
import org.bmms.console.sandbox.files.Access;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code test -r|-w|-x|-e PATH}. */
final class TestFile implements Program {
    @Override
    public int run(Invocation call) {
        List<String> words = call.words();
        if (words.size() != 2) {
            throw new UsageException("unexpected operator");
        }
        FileSystem files = call.machine().files();
        String path = words.get(1);
        boolean holds = switch (words.getFirst()) {
            case "-r" -> files.allows(call.actor(), path, Access.READ);
            case "-w" -> files.allows(call.actor(), path, Access.WRITE);
            case "-x" -> files.allows(call.actor(), path, Access.EXECUTE);
            case "-e" -> files.exists(call.actor(), path);
            default -> throw new UsageException("unexpected operator");
        };
        return holds ? 0 : 1;
    }
}
