package org.bmms.console.ui.coverage;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.TableDetails;
import org.bmms.console.coverage.TrendPoint;
import org.bmms.console.coverage.WrongRow;

/**
 * Where the coverage of an environment comes from. All methods take time and throw
 * {@link org.bmms.console.base.FailureException}.
 */
interface CoverageSource {

    /** Counts and remembers the result. */
    CoverageReport count(Cancellation cancellation, CoverageListener listener);

    /** Counts without being asked: not while somebody's run holds the lock, which gives nothing. */
    Optional<CoverageReport> countUnasked(Cancellation cancellation, CoverageListener listener);

    /** What is known from before. */
    Remembered remembered();

    /** How one table is put into organisations, and its rows without one. */
    TableDetails details(String table, Cancellation cancellation);

    /** The rows of a mismatch. */
    List<WrongRow> wrongRows(Mismatch mismatch, Cancellation cancellation);

    /**
     * What is known from before.
     *
     * @param newest the last report; empty if there was none
     * @param days the last measurement of each day, the oldest first
     */
    record Remembered(Optional<CoverageReport> newest, List<TrendPoint> days) {

        public Remembered {
            days = List.copyOf(days);
        }
    }
}
