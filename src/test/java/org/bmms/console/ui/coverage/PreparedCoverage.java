package org.bmms.console.ui.coverage;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.TableDetails;
import org.bmms.console.coverage.WrongRow;
import org.jspecify.annotations.Nullable;

/** A source whose counts end when and how the test says. */
final class PreparedCoverage implements CoverageSource {
    private final BlockingQueue<Count> begun = new LinkedBlockingQueue<>();
    private volatile Remembered remembered = new Remembered(Optional.empty(), List.of());
    private volatile @Nullable Failure historyFailure;
    private volatile boolean locked;
    private volatile List<WrongRow> wrong = List.of();
    private volatile @Nullable TableDetails details;

    /** A count that goes on. */
    record Count(Cancellation cancellation, CoverageListener listener, BlockingQueue<Object> answer) {

        /** Ends it with a report. */
        void ends(CoverageReport report) {
            answer.add(report);
        }

        /** Ends it with a failure. */
        void fails(Failure failure) {
            answer.add(failure);
        }
    }

    PreparedCoverage remembering(Remembered before) {
        remembered = before;
        return this;
    }

    PreparedCoverage withoutHistory(Failure why) {
        historyFailure = why;
        return this;
    }

    PreparedCoverage details(TableDetails found) {
        details = found;
        return this;
    }

    PreparedCoverage wrong(List<WrongRow> rows) {
        wrong = rows;
        return this;
    }

    /** Whether a run holds the lock. */
    void locked(boolean now) {
        locked = now;
    }

    /** The next count, once it begins. */
    Count next() {
        try {
            return begun.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether no count has begun that nobody has taken. */
    boolean isIdle() {
        return begun.isEmpty();
    }

    @Override
    public CoverageReport count(Cancellation cancellation, CoverageListener listener) {
        Count count = new Count(cancellation, listener, new LinkedBlockingQueue<>());
        begun.add(count);
        try {
            Object answer = count.answer().take();
            if (answer instanceof Failure failure) {
                throw failure.asException();
            }
            return (CoverageReport) answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<CoverageReport> countUnasked(Cancellation cancellation, CoverageListener listener) {
        return locked ? Optional.empty() : Optional.of(count(cancellation, listener));
    }

    @Override
    public Remembered remembered() {
        Failure why = historyFailure;
        if (why != null) {
            throw why.asException();
        }
        return remembered;
    }

    @Override
    public TableDetails details(String table, Cancellation cancellation) {
        TableDetails prepared = details;
        return prepared != null
                ? prepared
                : new TableDetails(
                        table,
                        "organization_id",
                        false,
                        true,
                        List.of("1184", "1187", "1190", "1191", "1203", "1204", "1207"),
                        "select \"id\" from \"" + table + "\" where \"organization_id\" is null order by \"id\";");
    }

    @Override
    public List<WrongRow> wrongRows(Mismatch mismatch, Cancellation cancellation) {
        return wrong;
    }
}
