package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Removes a file if it is there.
 */
public record RemoveFile(String path) implements FileCommand<Done> {

    public RemoveFile {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("rm", "--force", "--", path);
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
