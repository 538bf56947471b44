package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Reads a whole dump and keeps nothing, so that one that was cut off or has a wrong bit fails (pg_restore decompresses
 * every block and checks it).
 */
public record ReadDump(String file) implements PostgresCommand<Done> {

    public ReadDump {
        AbsolutePath.require(file);
    }

    @Override
    public List<String> argv() {
        return List.of("pg_restore", "--file=/dev/null", file);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofHours(2);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
