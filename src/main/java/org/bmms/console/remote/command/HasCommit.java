package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Whether a repository has a commit.
 */
public record HasCommit(String directory, String commit) implements SystemCommand<Boolean> {

    public HasCommit {
        AbsolutePath.require(directory);
    }

    @Override
    public List<String> argv() {
        return List.of("git", "-C", directory, "cat-file", "-e", commit + "^{commit}");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Boolean parse(Finished finished) {
        return finished.succeeded();
    }
}
