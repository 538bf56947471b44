package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Fills an empty database from a dump, and stops at the first error.
 *
 * @param address the empty database
 * @param jobs how many connections work at once
 * @param keepOwnership whether owners and privileges come back as they were
 */
public record RestoreDump(PostgresAddress address, String file, int jobs, boolean keepOwnership)
        implements PostgresCommand<Done> {

    public RestoreDump {
        AbsolutePath.require(file);
    }

    @Override
    public List<String> argv() {
        return words();
    }

    @Override
    public Effect effect() {
        return Effect.DESTRUCTIVE;
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(6);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }

    private List<String> words() {
        List<String> words =
                new ArrayList<>(List.of("pg_restore", "--no-password", "--exit-on-error", "--jobs=" + jobs));
        if (!keepOwnership) {
            words.addAll(List.of("--no-owner", "--no-privileges"));
        }
        words.addAll(address.options());
        words.add(file);
        return words;
    }
}
