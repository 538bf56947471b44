package org.bmms.console.remote.command;

import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Effect;

/**
 * Starts a guard that goes on without the connection.
 */
public record ArmGuard(GuardOrder order) implements JobCommand<Done> {

    @Override
    public List<String> argv() {
        return RemoteScript.GUARD_ARM.argv(
                Stream.concat(Stream.of(RemoteScript.GUARD.text()), order.arguments().stream())
                        .toList());
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Done parse(Finished finished) {
        return StartedAlready.unless(finished, this, order.directory());
    }
}
