package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.time.Instant;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.files.FileStatus;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** Lists one directory as the console's script does with {@code find -printf '%y\t%s\t%T@\t%f\0'}. */
final class ListFiles implements Program {
    private static final int NO_INPUT = 66;

    @Override
    public int run(Invocation call) throws IOException {
        if (call.words().size() != 1) {
            throw new UsageException("one directory");
        }
        String path = call.words().getFirst();
        FileSystem files = call.machine().files();
        try {
            if (!files.exists(call.actor(), path)
                    || !files.status(call.actor(), path).directory()) {
                return NO_INPUT;
            }
            for (FileStatus entry : files.list(call.actor(), path)) {
                Instant modified = entry.modified();
                call.print("%s\t%d\t%d.%09d0\t%s\0"
                        .formatted(
                                entry.directory() ? "d" : "f",
                                entry.size(),
                                modified.getEpochSecond(),
                                modified.getNano(),
                                entry.name()));
            }
            return 0;
        } catch (FileException e) {
            return call.fail(1, "'" + path + "': " + e.errno().words());
        }
    }
}
