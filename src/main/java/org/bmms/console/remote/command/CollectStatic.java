package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Copies the static files to where the web server reads them (checklist § Step 5: Static Files).
 *
 * @param ignored patterns of files that are left out
 */
public record CollectStatic(DjangoSite site, List<String> ignored) implements DjangoCommand<Done> {

    public CollectStatic {
        ignored = List.copyOf(ignored);
    }

    @Override
    public List<String> argv() {
        List<String> words = new ArrayList<>(List.of("collectstatic", "--noinput", "--verbosity", "0"));
        ignored.forEach(pattern -> words.addAll(List.of("--ignore", pattern)));
        return site.manage(words.toArray(String[]::new));
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
