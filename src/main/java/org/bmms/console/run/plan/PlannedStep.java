package org.bmms.console.run.plan;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Message;

/**
 * A step as it is shown.
 *
 * @param id unique in its plan, such as {@code restart-app.app1}
 * @param intent what it is for, in a sentence
 * @param effect the strongest effect of its actions
 * @param limit how long it may take
 * @param actions what it does, in order
 */
public record PlannedStep(String id, Message intent, Effect effect, Duration limit, List<PlannedAction> actions) {

    public PlannedStep {
        actions = List.copyOf(actions);
    }
}
