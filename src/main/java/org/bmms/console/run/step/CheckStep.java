package org.bmms.console.run.step;

import java.util.Map;

/** A step that only looks. It is never "done already": what held an hour ago is looked at again. */
public interface CheckStep extends Step {

    /**
     * Looks, and fails if the target is not as it must be.
     *
     * @return what was seen
     */
    Map<String, String> check(StepContext context);

    @Override
    default Probed probe(StepContext context) {
        return Probed.notDone();
    }

    @Override
    default void act(StepContext context) {}

    @Override
    default Map<String, String> verify(StepContext context) {
        return check(context);
    }
}
