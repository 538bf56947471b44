package org.bmms.console.session;

import java.util.List;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.audit.change.PastChanges;
import org.bmms.console.base.FailureException;
import org.bmms.console.onboarding.write.Settling;
import org.bmms.console.run.RunState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was done to the organisations of an environment, as far back as the audit goes. */
public final class ChangeHistory {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeHistory.class);
    private static final int MOST = 10_000;

    private final Session session;

    ChangeHistory(Session session) {
        this.session = session;
    }

    /** Reads the list, the newest first. Of what nobody knows the end, the database is asked before. */
    public List<PastChange> read() {
        List<PastChange> changes = recorded();
        return changes.stream().anyMatch(PastChange::isOpen) && settle(changes) ? recorded() : changes;
    }

    /** What became of one, by its name. Of one of which nobody knows the end, the database is asked before. */
    public RunState state(String change) {
        List<PastChange> found = about(change);
        List<PastChange> known = found.stream().anyMatch(PastChange::isOpen) && settle(found) ? about(change) : found;
        return known.stream().findFirst().map(PastChange::state).orElse(RunState.UNKNOWN);
    }

    private List<PastChange> about(String change) {
        return PastChanges.about(session.records().store(), session.profile().name(), change);
    }

    private boolean settle(List<PastChange> changes) {
        try {
            return new Settling(session.target().database(), session.changeLog()).settle(changes);
        } catch (FailureException e) {
            LOG.info("without the target's settings nobody can be asked what became of a change", e);
            return false;
        }
    }

    private List<PastChange> recorded() {
        return PastChanges.of(session.records().store(), session.profile().name(), MOST);
    }
}
