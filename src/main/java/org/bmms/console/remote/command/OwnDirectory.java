package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Makes a directory where it is missing, and sets its owner and mode (checklist § Step 1: Server Preparation).
 */
public record OwnDirectory(String path, String owner, String mode) implements FileCommand<Done> {

    public OwnDirectory {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("install", "--directory", "--owner=" + owner, "--group=" + owner, "--mode=" + mode, "--", path);
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
