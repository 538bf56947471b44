package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Renames a file over another, which the file system does as a whole or not at all.
 */
public record MoveFile(String from, String to) implements FileCommand<Done> {

    public MoveFile {
        AbsolutePath.require(from);
        AbsolutePath.require(to);
    }

    @Override
    public List<String> argv() {
        return List.of("mv", "--force", "--no-target-directory", "--", from, to);
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
