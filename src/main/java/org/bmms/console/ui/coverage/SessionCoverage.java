package org.bmms.console.ui.coverage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.coverage.CoverageHistory;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.DrillDown;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.TableDetails;
import org.bmms.console.coverage.WrongRow;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.session.SeenCoverage;
import org.bmms.console.session.Session;

/** The coverage of an environment that a session is open on. */
record SessionCoverage(Session session) implements CoverageSource {

    @Override
    public CoverageReport count(Cancellation cancellation, CoverageListener listener) {
        return new SeenCoverage(session).count(cancellation, listener);
    }

    @Override
    public Optional<CoverageReport> countUnasked(Cancellation cancellation, CoverageListener listener) {
        if (session.runs(RunListener.none()).holder() instanceof LockState.Held) {
            return Optional.empty();
        }
        CoverageReport report = new SeenCoverage(session).unremembered(cancellation, listener);
        session.coverageHistory().addIfNews(report);
        return Optional.of(report);
    }

    @Override
    public Remembered remembered() {
        CoverageHistory history = session.coverageHistory();
        return new Remembered(history.newest(), history.daily(Instant.EPOCH, ZoneId.systemDefault()));
    }

    @Override
    public TableDetails details(String table, Cancellation cancellation) {
        return new DrillDown(session.target().database()).table(table, cancellation);
    }

    @Override
    public List<WrongRow> wrongRows(Mismatch mismatch, Cancellation cancellation) {
        return new DrillDown(session.target().database()).wrongRows(mismatch, cancellation);
    }
}
