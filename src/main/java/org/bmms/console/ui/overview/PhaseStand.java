package org.bmms.console.ui.overview;

import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Phase;

/**
 * A phase on the path.
 *
 * @param phase which
 * @param state how it stands
 * @param details what there is to say of it
 */
record PhaseStand(Phase phase, State state, List<Message> details) {

    /** How a phase stands. */
    enum State {
        DONE,
        CURRENT,
        AHEAD,
        UNKNOWN
    }
}
