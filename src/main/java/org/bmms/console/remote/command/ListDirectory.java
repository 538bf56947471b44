package org.bmms.console.remote.command;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;

/**
 * The entries of a directory, in no particular order.
 */
public record ListDirectory(String path) implements FileCommand<List<DirectoryEntry>> {
    /** {@code EX_NOINPUT} of sysexits(3). */
    private static final int NO_INPUT = 66;

    public ListDirectory {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return RemoteScript.LIST.argv(path);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public List<DirectoryEntry> parse(Finished finished) {
        List<DirectoryEntry> entries = new ArrayList<>();
        for (String line : present(finished).text().split("\0", -1)) {
            if (!line.isEmpty()) {
                entries.add(entry(line));
            }
        }
        return List.copyOf(entries);
    }

    private Finished present(Finished finished) {
        if (finished.exitStatus() == NO_INPUT) {
            throw Failure.unchanged(RemoteFailure.FILE_MISSING, path).asException();
        }
        return finished.orFail(this);
    }

    private DirectoryEntry entry(String line) {
        String[] parts = line.split("\t", 4);
        if (parts.length != 4 || parts[0].length() != 1) {
            throw Answer.unreadable(this, line);
        }
        return new DirectoryEntry(
                parts[3], parts[0].charAt(0), Answer.number(this, parts[1]), Answer.instant(this, parts[2]));
    }
}
