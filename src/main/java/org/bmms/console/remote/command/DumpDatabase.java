package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Saves a database into one file in the custom format of pg_dump.
 */
public record DumpDatabase(PostgresAddress address, String file, List<String> excludedSchemas)
        implements PostgresCommand<Done> {

    @Override
    public List<String> argv() {
        return words();
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
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

    public DumpDatabase {
        AbsolutePath.require(file);
        excludedSchemas = List.copyOf(excludedSchemas);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(
                "pg_dump",
                "--format=custom",
                "--compress=6",
                "--no-password",
                "--lock-wait-timeout=10s",
                "--file=" + file));
        excludedSchemas.forEach(s -> words.add("--exclude-schema=" + s));
        words.addAll(address.options());
        return words;
    }
}
