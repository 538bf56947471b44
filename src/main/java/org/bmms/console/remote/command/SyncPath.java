package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Writes a file or directory entry from memory to the disk.
 */
public record SyncPath(String path) implements FileCommand<Done> {

    public SyncPath {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("sync", "--", path);
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
