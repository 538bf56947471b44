package org.bmms.console.remote.command;

import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Effect;

/**
 * Starts a guard as a transient service, for where sudo wants a password; run as root. The service manager replaces
 * variables in the arguments as in a unit file, and would leave holes in the script: every dollar sign is doubled, as
 * systemd.service(5) wants a literal one.
 */
public record ArmGuardBySystemd(GuardOrder order, String unit) implements JobCommand<Done> {

    @Override
    public List<String> argv() {
        return Stream.concat(
                        Stream.of("systemd-run", "--quiet", "--collect", "--unit=" + unit, "--"),
                        RemoteScript.GUARD.argv(order.arguments()).stream().map(word -> word.replace("$", "$$")))
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
}
