package org.bmms.console.ui.history;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.Past;
import org.bmms.console.audit.change.PastChange;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.audit.report.RunReport;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.session.RunHistory.Known;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** The runs of the environment, one of them in full, and the proof of it all. */
public final class HistoryViewModel {
    private final HistorySource source;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final UnaryOperator<String> kindNames;
    private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<HistoryFilter> filter = new ReadOnlyObjectWrapper<>(HistoryFilter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable String> opening = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunReport> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper verifying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Verified> verified = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PastChange> change = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Past> runs = FXCollections.observableArrayList();

    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<Past> shown = FXCollections.unmodifiableObservableList(runs);

    /**
     * Nothing read yet.
     *
     * @param kindNames what people call a kind of runs
     */
    public HistoryViewModel(
            HistorySource source, BackgroundWork work, InstantSource clock, UnaryOperator<String> kindNames) {
        this.source = source;
        this.work = work;
        this.clock = clock;
        this.kindNames = kindNames;
    }

    /** What was read last; null until then. */
    ReadOnlyObjectProperty<@Nullable Known> known() {
        return known.getReadOnlyProperty();
    }

    /** The runs and changes that pass the filter, the newest first. */
    public ObservableList<Past> runs() {
        return shown;
    }

    /** Which runs are listed. */
    ReadOnlyObjectProperty<HistoryFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** Why the last wish could not be fulfilled; null if it could. */
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether the list is being read. */
    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** The run whose record is being read; null if none is. */
    public ReadOnlyObjectProperty<@Nullable String> opening() {
        return opening.getReadOnlyProperty();
    }

    /** The record that is shown; null for the list. */
    public ReadOnlyObjectProperty<@Nullable RunReport> opened() {
        return opened.getReadOnlyProperty();
    }

    /** Whether the chain is being verified. */
    public ReadOnlyBooleanProperty verifying() {
        return verifying.getReadOnlyProperty();
    }

    /** What the last verification found; null before the first. */
    ReadOnlyObjectProperty<@Nullable Verified> verified() {
        return verified.getReadOnlyProperty();
    }

    /** The kinds, operators that there are runs of, for choosing. */
    List<String> kinds() {
        return distinct(Past::kind);
    }

    List<String> operators() {
        return distinct(Past::operator);
    }

    private List<String> distinct(java.util.function.Function<Past, String> part) {
        Known now = known.get();
        return now == null ? List.of() : all(now).map(part).distinct().sorted().toList();
    }

    /** Reads the list, unless that is under way. */
    public void read() {
        if (reading.get()) {
            return;
        }
        reading.set(true);
        work.begin(Message.of("ui-history.work.read"), (cancellation, progress) -> source.read(), outcome -> {
            reading.set(false);
            done(outcome, now -> {
                known.set(now);
                list();
            });
        });
    }

    /** Lists other runs. */
    void list(HistoryFilter other) {
        filter.set(other);
        list();
    }

    private void list() {
        Known now = known.get();
        if (now != null) {
            runs.setAll(all(now).sorted(Past.NEWEST_FIRST)
                    .filter(run -> filter.get().passes(run, kindNames.apply(run.kind()), clock.instant()))
                    .toList());
        }
    }

    private static Stream<Past> all(Known known) {
        return Stream.concat(known.runs().stream(), known.changes().stream());
    }

    /** Opens what is listed. */
    void open(Past past) {
        if (past instanceof PastChange of) {
            opening.set(null);
            failure.set(null);
            change.set(of);
        } else {
            open(past.id());
        }
    }

    /** The change of organisations that is shown; null for none. */
    public ReadOnlyObjectProperty<@Nullable PastChange> change() {
        return change.getReadOnlyProperty();
    }

    /** Opens the record of a run. */
    public void open(String run) {
        if (run.equals(opening.get())) {
            return;
        }
        opening.set(run);
        work.begin(Message.of("ui-history.work.open", run), (cancellation, progress) -> source.report(run), outcome -> {
            if (run.equals(opening.get())) {
                opening.set(null);
                done(outcome, opened::set);
            }
        });
    }

    /** Shows the list again. */
    public void back() {
        opening.set(null);
        opened.set(null);
        change.set(null);
        failure.set(null);
    }

    /** Verifies all that was recorded. */
    public void verify() {
        Known now = known.get();
        if (verifying.get() || now == null) {
            return;
        }
        verifying.set(true);
        work.begin(Message.of("ui-history.work.verify"), (cancellation, progress) -> source.verify(now), outcome -> {
            verifying.set(false);
            done(
                    outcome,
                    (AuditReport report) -> verified.set(new Verified(report, clock.instant(), now.server() == null)));
        });
    }

    /** Writes the record that is shown to a file. */
    void write(Path file, ReportWords words, Consumer<Path> written) {
        RunReport report = opened.get();
        if (report == null) {
            return;
        }
        work.begin(
                Message.of("ui-history.work.write", file.toString()),
                (cancellation, progress) -> {
                    source.write(file, report, words);
                    return file;
                },
                outcome -> done(outcome, written));
    }

    private <T> void done(Outcome<T> outcome, Consumer<T> good) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> {
                failure.set(null);
                good.accept(value);
            }
            case Outcome.Failed<T>(Failure why) -> failure.set(why);
            case Outcome.Unknown<T>(Failure why) -> failure.set(why);
        }
    }
}
