package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Makes a directory with its parents where they are missing.
 */
public record MakeDirectories(String path, String mode) implements FileCommand<Done> {

    public MakeDirectories {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("mkdir", "--parents", "--mode=" + mode, "--", path);
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
