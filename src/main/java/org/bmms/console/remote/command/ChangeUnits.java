package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Effect;

/**
 * Starts, stops or restarts units, or lets them start with the server or no longer, and waits until systemd has done so.
 */
public record ChangeUnits(UnitVerb verb, List<String> units, Duration limit) implements UnitCommand<Done> {

    @Override
    public List<String> argv() {
        return Stream.concat(Stream.of("systemctl", verb.word(), "--"), units.stream())
                .toList();
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }

    public ChangeUnits {
        units = List.copyOf(units);
    }
}
