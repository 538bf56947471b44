package org.bmms.console.ui.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.TrendPoint;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.ui.coverage.CoverageSource.Remembered;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of the environment that is open: counts it when asked and, while the screen is looked at, every few
 * minutes. Numbers stay until newer ones are known, also where counting fails or is cancelled.
 */
public final class CoverageViewModel {
    private final CoverageSource source;
    private final Collection<String> accepted;
    private final BackgroundWork work;
    private final InstantSource clock;

    private final ReadOnlyObjectWrapper<@Nullable Coverage> coverage = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CoverageSummary> summary = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<TrendPoint>> trend = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WorkItem> counting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> historyFailure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final BooleanProperty automatic = new SimpleBooleanProperty(true);

    private @Nullable CoverageReport report;
    private @Nullable CoverageReport exact;
    private Instant countedAt = Instant.EPOCH;
    private Instant begunAt = Instant.EPOCH;
    private boolean looking;
    private boolean lookedUp;

    /**
     * The coverage of an environment.
     *
     * @param accepted required tables that are known to have no organisation column
     * @param clock of this workstation
     */
    CoverageViewModel(CoverageSource source, Collection<String> accepted, BackgroundWork work, InstantSource clock) {
        this.source = source;
        this.accepted = List.copyOf(accepted);
        this.work = work;
        this.clock = clock;
    }

    /** What is shown; null until something is known. */
    ReadOnlyObjectProperty<@Nullable Coverage> coverage() {
        return coverage.getReadOnlyProperty();
    }

    /** The last exact count in one line; null until there is one. */
    public ReadOnlyObjectProperty<@Nullable CoverageSummary> summary() {
        return summary.getReadOnlyProperty();
    }

    /** The last measurement of each day, the oldest first, the newest of all at the end. */
    ReadOnlyObjectProperty<List<TrendPoint>> trend() {
        return trend.getReadOnlyProperty();
    }

    /** Why the last count failed; null if it did not. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Why there is no trend; null if it could be looked up. */
    ReadOnlyObjectProperty<@Nullable Failure> historyFailure() {
        return historyFailure.getReadOnlyProperty();
    }

    /** The count that goes on; null if none does. */
    ReadOnlyObjectProperty<@Nullable WorkItem> counting() {
        return counting.getReadOnlyProperty();
    }

    /** Whether it is counted every few minutes while the screen is looked at. */
    BooleanProperty automatic() {
        return automatic;
    }

    /** Whether the last unasked count waited for a run that holds the lock. */
    ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /** Required tables that are known to have no organisation column. */
    Collection<String> accepted() {
        return accepted;
    }

    CoverageSource source() {
        return source;
    }

    /** The last exact report; null until there is one. */
    @Nullable
    CoverageReport exactReport() {
        return exact;
    }

    /** The screen comes into view: the first time, what is remembered is looked up and everything is counted. */
    void arrive() {
        looking = true;
        if (!lookedUp) {
            lookedUp = true;
            work.begin(
                    Message.of("ui-coverage.work.history"),
                    (cancellation, progress) -> source.remembered(),
                    this::remembered);
            count();
        } else {
            tick();
        }
    }

    /** The screen goes out of view: a count that goes on is finished, but nobody counts unasked any more. */
    void leave() {
        looking = false;
    }

    /** Time passed: ages grow, and a count may be due. */
    void tick() {
        if (looking && automatic.get() && isDue()) {
            begin(source::countUnasked);
        }
        conclude();
    }

    private boolean isDue() {
        return Duration.between(begunAt, clock.instant()).compareTo(Known.PERIOD) >= 0;
    }

    /** Counts, unless that is under way. */
    void count() {
        begin((cancellation, listener) -> Optional.of(source.count(cancellation, listener)));
    }

    /** Asks the count to stop. */
    void cancel() {
        WorkItem item = counting.get();
        if (item != null) {
            item.cancel();
        }
    }

    private void begin(Counting how) {
        if (counting.get() != null) {
            return;
        }
        begunAt = clock.instant();
        paused.set(false);
        CoverageStream stream = new CoverageStream(exact);
        WorkItem item = work.begin(
                Message.of("ui-coverage.work.counting"),
                (cancellation, progress) -> how.count(cancellation, stream.telling(progress)),
                outcome -> ended(outcome, stream));
        counting.set(item);
        item.stage().addListener((property, before, now) -> stream.soFar().ifPresent(this::counted));
        conclude();
    }

    private void counted(CoverageReport sofar) {
        if (counting.get() != null) {
            report = sofar;
            countedAt = clock.instant();
            conclude();
        }
    }

    private void ended(Outcome<Optional<CoverageReport>> outcome, CoverageStream stream) {
        counting.set(null);
        switch (outcome) {
            case Outcome.Done<Optional<CoverageReport>>(Optional<CoverageReport> found) -> {
                failure.set(null);
                paused.set(found.isEmpty());
                found.ifPresent(this::finished);
            }
            case Outcome.Failed<Optional<CoverageReport>>(Failure why) -> stopped(why, stream);
            case Outcome.Unknown<Optional<CoverageReport>>(Failure why) -> stopped(why, stream);
        }
        conclude();
    }

    private void finished(CoverageReport found) {
        report = found;
        exact = found;
        countedAt = clock.instant();
        trend.set(TrendPoint.daily(trend.get(), TrendPoint.of(found), ZoneId.systemDefault()));
        summarize(found);
    }

    /** What was counted until then is known all the same; that somebody cancelled is no failure. */
    private void stopped(Failure why, CoverageStream stream) {
        failure.set(why.code() == DatabaseFailure.CANCELLED ? null : why);
        stream.soFar().ifPresent(found -> report = found);
    }

    private void remembered(Outcome<Remembered> outcome) {
        switch (outcome) {
            case Outcome.Done<Remembered>(Remembered before) -> {
                List<TrendPoint> counted = trend.get();
                trend.set(
                        counted.isEmpty()
                                ? before.days()
                                : TrendPoint.daily(before.days(), counted.getLast(), ZoneId.systemDefault()));
                if (report == null) {
                    before.newest().ifPresent(this::showOld);
                }
            }
            case Outcome.Failed<Remembered>(Failure why) -> historyFailure.set(why);
            case Outcome.Unknown<Remembered>(Failure why) -> historyFailure.set(why);
        }
    }

    private void showOld(CoverageReport old) {
        report = old;
        exact = old;
        countedAt = old.asOf();
        summarize(old);
        conclude();
    }

    private void summarize(CoverageReport counted) {
        summary.set(CoverageSummary.of(counted, accepted, countedAt));
    }

    private void conclude() {
        CoverageReport now = report;
        if (now != null) {
            coverage.set(
                    Coverage.of(new Known(now, exact, countedAt, counting.get() != null, clock.instant()), accepted));
        }
    }

    /** A way to count; gives nothing where a run holds the lock. */
    private interface Counting {
        Optional<CoverageReport> count(Cancellation cancellation, CoverageListener listener);
    }
}
