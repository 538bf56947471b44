package org.bmms.console.remote.command;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * The entries of a directory, in no particular order.
 */
public record ListDirectory(String path) implements FileCommand<List<DirectoryEntry>> {

    public ListDirectory {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of(
                "find",
                path,
                // What is renamed or removed while it looks is no error.
                "-ignore_readdir_race",
                "-mindepth",
                "1",
                "-maxdepth",
                "1",
                "-printf",
                "%y\\t%s\\t%T@\\t%f\\0");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public List<DirectoryEntry> parse(Finished finished) {
        List<DirectoryEntry> entries = new ArrayList<>();
        for (String line : MissingFile.orFail(finished, this, path).text().split("\0", -1)) {
            if (!line.isEmpty()) {
                entries.add(entry(line));
            }
        }
        return List.copyOf(entries);
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
