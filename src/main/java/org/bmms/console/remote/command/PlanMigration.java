package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Effect;

/**
 * The migrations that Django would apply or take back to bring one application to one migration, in that order; those of
 * other applications that hang on it are among them (checklist § Full Database Rollback, step 3).
 */
public record PlanMigration(DjangoSite site, MigrationName target) implements DjangoCommand<List<MigrationName>> {
    private static final String HEADING = "Planned operations:";
    private static final Pattern LINE = Pattern.compile("([A-Za-z_]\\w*)\\.(\\w[\\w-]*)");

    @Override
    public List<String> argv() {
        return site.manage("migrate", "--plan", target.application(), target.name());
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    /** Only what follows the heading counts; operations are indented, migrations are not. */
    @Override
    public List<MigrationName> parse(Finished finished) {
        List<String> lines = finished.orFail(this).text().lines().toList();
        int heading = lines.indexOf(HEADING);
        if (heading < 0) {
            throw Answer.unreadable(this, "no \"" + HEADING + "\"");
        }
        return lines.subList(heading + 1, lines.size()).stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(m -> new MigrationName(m.group(1), m.group(2)))
                .toList();
    }
}
