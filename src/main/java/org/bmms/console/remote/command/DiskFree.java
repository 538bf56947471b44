package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * The space of the file system that holds a path.
 */
public record DiskFree(String path) implements FileCommand<DiskSpace> {

    public DiskFree {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("df", "--output=avail,size,target", "--block-size=1", "--", path);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public DiskSpace parse(Finished finished) {
        String[] lines = MissingFile.orFail(finished, this, path).line().split("\n", -1);
        String[] parts = lines[lines.length - 1].strip().split("\\s+", 3);
        if (parts.length != 3) {
            throw Answer.unreadable(this, finished.text());
        }
        return new DiskSpace(Answer.number(this, parts[0]), Answer.number(this, parts[1]), parts[2]);
    }
}
