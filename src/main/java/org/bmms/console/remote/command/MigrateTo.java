package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Brings one application to one migration, forward or back (checklist § Full Database Rollback, step 3: {@code migrate
 * <app> <migration_number>}). Which ones that touches, {@link PlanMigration} says before.
 *
 * @param site how manage.py is called
 * @param target the migration that is the application's last one afterwards
 * @param removes whether columns or tables go with it
 */
public record MigrateTo(DjangoSite site, MigrationName target, boolean removes) implements DjangoCommand<Done> {

    @Override
    public List<String> argv() {
        return site.manage("migrate", "--noinput", target.application(), target.name());
    }

    @Override
    public Effect effect() {
        return removes ? Effect.DESTRUCTIVE : Effect.MUTATING;
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
