package org.bmms.console.rollback.step;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bmms.console.base.Failure;
import org.bmms.console.database.Administration;
import org.bmms.console.database.DatabaseInfo;
import org.bmms.console.rollback.RollbackFailure;

/**
 * The three names between which a full rollback moves two databases. The names that the run made have its time stamp, so
 * what exists tells how far it is.
 *
 * @param live the live one
 * @param copy where the backup is restored
 * @param kept what the live one becomes
 */
public record Swap(String live, String copy, String kept) {

    /** Which of them is live. */
    public enum State {
        /** The old one, and it is open. */
        BEFORE,
        /** The old one, but nobody may connect to it. */
        CLOSED,
        /** The restored one; the old one is kept. */
        EXCHANGED,
        /** Something that no step of the run leaves. */
        UNCLEAR
    }

    /** Which of them is live now. */
    public State state(Administration administration) {
        Map<String, DatabaseInfo> there =
                administration.databases().stream().collect(Collectors.toMap(DatabaseInfo::name, Function.identity()));
        DatabaseInfo now = there.get(live);
        if (now == null || (there.containsKey(kept) && there.containsKey(copy))) {
            return State.UNCLEAR;
        }
        if (there.containsKey(kept)) {
            return State.EXCHANGED;
        }
        return now.acceptsConnections() ? State.BEFORE : State.CLOSED;
    }

    /** Whether the restored database is the live one. */
    public boolean happened(Administration administration) {
        return state(administration) == State.EXCHANGED;
    }

    Failure unclear() {
        return Failure.unchanged(RollbackFailure.UNCLEAR, live, copy, kept);
    }
}
