package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Makes a directory the root of a repository; one that is there stays as it is.
 */
public record InitRepository(String directory) implements SystemCommand<Done> {

    public InitRepository {
        AbsolutePath.require(directory);
    }

    @Override
    public List<String> argv() {
        return List.of("git", "init", "--quiet", "--initial-branch=main", "--", directory);
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
