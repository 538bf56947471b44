package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Makes a symbolic link; fails where something is there already.
 */
public record LinkFile(String target, String link) implements FileCommand<Done> {

    public LinkFile {
        AbsolutePath.require(target);
        AbsolutePath.require(link);
    }

    @Override
    public List<String> argv() {
        return List.of("ln", "--symbolic", "--no-target-directory", "--", target, link);
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
