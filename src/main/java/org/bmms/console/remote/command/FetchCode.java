package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Fetches branches and tags of a repository (checklist § Step 2: Code Deployment); nothing that is checked out changes.
 */
public record FetchCode(String directory, String repository) implements SystemCommand<Done> {

    public FetchCode {
        AbsolutePath.require(directory);
    }

    @Override
    public List<String> argv() {
        return List.of(
                "env",
                "GIT_TERMINAL_PROMPT=0",
                "git",
                "-C",
                directory,
                "fetch",
                "--quiet",
                "--tags",
                "--",
                repository,
                "+refs/heads/*:refs/remotes/origin/*");
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
