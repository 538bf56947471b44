package org.bmms.console.database.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bmms.console.base.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many entries of the workstation's copy a database has. Kept beside the copy; when it is lost, or belongs to another
 * database or another copy, everything is sent again, which does no harm.
 */
final class SentMark {
    private static final Logger LOG = LoggerFactory.getLogger(SentMark.class);

    private final Path file;

    SentMark(Path copy) {
        file = copy.resolveSibling(copy.getFileName() + ".sent");
    }

    /** How many of so many entries the database with that identity has; none if the copy is another one than was sent. */
    int of(String identity, int entries) {
        String prefix = identity + " ";
        try {
            String mark = Files.exists(file) ? Files.readString(file).strip() : "";
            int known = mark.startsWith(prefix) ? Integer.parseInt(mark.substring(prefix.length())) : 0;
            return known > entries ? 0 : known;
        } catch (IOException | NumberFormatException e) {
            LOG.warn("the mark of what the database has is unreadable; everything is sent again", e);
            return 0;
        }
    }

    void set(String identity, int entries) {
        // Of this process alone: several consoles of the workstation may do this at a time.
        Path fresh = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.writeString(fresh, identity + " " + entries, StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failure.unchanged(StoreFailure.FILE, file.toString())
                    .withDetail(e.getMessage())
                    .asException(e);
        }
    }
}
