package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Puts the files of a commit into place (checklist § Step 2: Code Deployment). Files that somebody changed are not written
 * over: then it fails.
 */
public record CheckOut(String directory, String commit) implements SystemCommand<Done> {

    public CheckOut {
        AbsolutePath.require(directory);
    }

    @Override
    public List<String> argv() {
        return List.of(
                "git", "-C", directory, "-c", "advice.detachedHead=false", "checkout", "--quiet", "--detach", commit);
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
