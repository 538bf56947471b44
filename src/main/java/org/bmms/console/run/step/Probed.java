package org.bmms.console.run.step;

import java.util.Map;
import org.bmms.console.base.Failure;

/** What a look at the target says about a step. */
public sealed interface Probed {

    /** Its effect is there; the evidence says by what that is known. */
    record Done(Map<String, String> evidence) implements Probed {
        public Done {
            evidence = Map.copyOf(evidence);
        }
    }

    /** Its effect is not there. */
    record NotDone() implements Probed {}

    /** It is under way on the server, so it is looked at again. */
    record UnderWay() implements Probed {}

    /** It can neither be called done nor be done, such as after a change by somebody else. */
    record Blocked(Failure failure) implements Probed {}

    static Probed done() {
        return new Done(Map.of());
    }

    static Probed notDone() {
        return new NotDone();
    }

    /** Done if the condition holds. */
    static Probed doneIf(boolean condition) {
        return condition ? done() : notDone();
    }
}
