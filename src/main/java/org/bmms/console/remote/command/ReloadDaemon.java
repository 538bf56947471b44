package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Lets systemd read the unit files anew (checklist § Step 6: Service Configuration).
 */
public record ReloadDaemon() implements UnitCommand<Done> {

    @Override
    public List<String> argv() {
        return List.of("systemctl", "daemon-reload");
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(90);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }
}
