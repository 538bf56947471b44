package org.bmms.console.ui.logs;

import java.util.Map;
import org.bmms.console.monitoring.log.FollowState;
import org.bmms.console.monitoring.log.LogSnapshot;

/** What stands in the place of lines where there are none. */
enum LogState {
    /** There are lines. */
    LINES,
    /** They are being read. */
    READING,
    /** None was logged. */
    NOTHING_LOGGED,
    /** None passes the filter. */
    NOTHING_PASSES,
    /** No host can be read; why is said above. */
    NOTHING_READABLE;

    static LogState of(LogSnapshot now, Map<String, FollowState> hosts) {
        if (now.rows().size() > 0) {
            return LINES;
        }
        if (now.counts().kept() > 0) {
            return NOTHING_PASSES;
        }
        if (!hosts.isEmpty() && hosts.values().stream().allMatch(FollowState.Refused.class::isInstance)) {
            return NOTHING_READABLE;
        }
        boolean follows = hosts.values().stream().anyMatch(FollowState.Following.class::isInstance);
        return follows ? NOTHING_LOGGED : READING;
    }
}
