package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Makes an empty file with its owner and mode, before anything is written into it; an old one of that name is replaced.
 */
public record MakeFile(String path, String owner, String mode) implements FileCommand<Done> {

    public MakeFile {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("install", "--owner=" + owner, "--group=" + owner, "--mode=" + mode, "--", "/dev/null", path);
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
