package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Effect;

/**
 * All migrations in Django's order (checklist § BMMS Step 1).
 */
public record ListMigrations(DjangoSite site) implements DjangoCommand<List<Migration>> {

    @Override
    public List<String> argv() {
        return site.manage("showmigrations", "--plan");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public List<Migration> parse(Finished finished) {
        return finished.orFail(this)
                .text()
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::find)
                .map(m -> new Migration(m.group(2), m.group(3), m.group(1).equals("X")))
                .toList();
    }

    private static final Pattern LINE = Pattern.compile("^\\[([ X])]\\s+([^.\\s]+)\\.(\\S+)");
}
