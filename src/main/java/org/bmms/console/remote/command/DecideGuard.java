package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Takes the decision away from a guard; exactly one of the two gets it.
 */
public record DecideGuard(String directory) implements JobCommand<GuardDecision> {

    public DecideGuard {
        AbsolutePath.require(directory);
    }

    @Override
    public List<String> argv() {
        return RemoteScript.GUARD_DECIDE.argv(directory);
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public GuardDecision parse(Finished finished) {
        return switch (finished.orFail(this).line()) {
            case "operator" -> GuardDecision.OPERATOR;
            case "guard" -> GuardDecision.GUARD;
            default -> throw Answer.unreadable(this, finished.text());
        };
    }
}
