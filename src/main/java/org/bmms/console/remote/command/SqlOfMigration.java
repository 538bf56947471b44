package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * The SQL that one migration runs, as Django writes it for this database; nothing is run. What it cannot write as SQL it
 * says in a comment.
 *
 * @param site how manage.py is called
 * @param migration which; whether it is applied makes no difference
 * @param backwards the SQL of taking it back instead
 */
public record SqlOfMigration(DjangoSite site, MigrationName migration, boolean backwards)
        implements DjangoCommand<String> {

    @Override
    public List<String> argv() {
        List<String> words = new ArrayList<>(List.of("sqlmigrate"));
        if (backwards) {
            words.add("--backwards");
        }
        words.addAll(List.of(migration.application(), migration.name()));
        return site.manage(words.toArray(String[]::new));
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public String parse(Finished finished) {
        return finished.orFail(this).text();
    }
}
