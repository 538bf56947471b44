package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Makes the user that the application belongs to, with a home, a shell and no password (checklist § Step 1: Server
 * Preparation). Unlike there, the user gets no right to become root (target facts § 9).
 */
public record MakeUser(String name) implements SystemCommand<Done> {

    @Override
    public List<String> argv() {
        return List.of("useradd", "--create-home", "--user-group", "--shell", "/bin/bash", "--", name);
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
