package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Brings the database to the state that the code expects (checklist § Step 4: Database Setup).
 */
public record Migrate(DjangoSite site) implements DjangoCommand<Done> {

    @Override
    public List<String> argv() {
        return site.manage("migrate", "--noinput");
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(4);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
