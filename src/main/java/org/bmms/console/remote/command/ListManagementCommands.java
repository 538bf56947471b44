package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bmms.console.base.Effect;

/**
 * The management commands that the application has.
 */
public record ListManagementCommands(DjangoSite site) implements DjangoCommand<Set<String>> {

    @Override
    public List<String> argv() {
        return site.manage("help", "--commands");
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
    public Set<String> parse(Finished finished) {
        return finished.orFail(this)
                .text()
                .lines()
                .map(String::strip)
                .filter(l -> l.matches("[a-z][a-z0-9_]*"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
