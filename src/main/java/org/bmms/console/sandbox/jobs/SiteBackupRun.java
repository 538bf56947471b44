package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.files.FileStatus;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** Runs a site's backup script and copies the newest file that it left. */
final class SiteBackupRun implements Program {
    private static final int NOTHING_NEW = 66;
    private static final int NOT_COPIED = 73;

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        List<String> words = call.words();
        String directory = words.get(2);
        String copy = words.get(4);
        int status = call.machine().shell().run(call.in(words.get(1)).exec(List.of(words.getFirst())));
        call.println("status " + status);
        FileSystem files = call.machine().files();
        Instant after = files.status(call.actor(), words.get(3)).modified();
        Optional<FileStatus> newest = files.list(call.actor(), directory).stream()
                .filter(f -> !f.directory() && f.modified().isAfter(after) && isSites(f.name()))
                .max(Comparator.comparing(FileStatus::modified));
        if (newest.isEmpty()) {
            return NOTHING_NEW;
        }
        String name = newest.get().name();
        try {
            files.copy(call.actor(), directory + "/" + name, copy, false);
        } catch (FileException e) {
            files.remove(call.actor(), copy, false);
            call.complain("cp: error writing '" + copy + "': " + e.errno().words());
            return NOT_COPIED;
        }
        call.println("file " + name);
        return 0;
    }

    private static boolean isSites(String name) {
        return Stream.of(".json", ".new", ".partial").noneMatch(name::endsWith);
    }
}
