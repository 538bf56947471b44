package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Effect;
import org.jspecify.annotations.Nullable;

/**
 * Which Celery workers answer.
 *
 * @param worker the name of the only one that is asked, or null for all
 */
public record CeleryPing(
        DjangoSite site, Duration timeout, @Nullable String worker) implements DjangoCommand<List<String>> {

    @Override
    public List<String> argv() {
        return site.inspect("ping", timeout, worker);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return timeout.plusSeconds(30);
    }

    @Override
    public List<String> parse(Finished finished) {
        List<String> workers = new ArrayList<>();
        CeleryAnswer.of(this, finished).propertyNames().forEach(workers::add);
        return List.copyOf(workers);
    }
}
