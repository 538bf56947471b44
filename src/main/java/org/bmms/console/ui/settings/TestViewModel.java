package org.bmms.console.ui.settings;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.doctor.Diagnosis;
import org.bmms.console.doctor.DoctorReport;
import org.bmms.console.doctor.Verdict;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/** The test of a profile: its diagnoses as they become known, what fails first. */
public final class TestViewModel {
    private static final List<Verdict> ORDER = List.of(Verdict.FAIL, Verdict.WARNING, Verdict.OK, Verdict.SKIPPED);

    private final ProfileTrials trials;
    private final BackgroundWork work;
    private final ObservableList<Diagnosis> known = FXCollections.observableArrayList();
    private final SortedList<Diagnosis> sorted =
            new SortedList<>(known, Comparator.comparingInt(diagnosis -> ORDER.indexOf(diagnosis.verdict())));
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable DoctorReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private @Nullable WorkItem item;

    public TestViewModel(ProfileTrials trials, BackgroundWork work) {
        this.trials = trials;
        this.work = work;
    }

    /** What is known so far: what fails, what should be known, what works, what was not looked at. */
    public ObservableList<Diagnosis> diagnoses() {
        return sorted;
    }

    /** Whether it is under way. */
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** The whole report, once it is there. */
    public ReadOnlyObjectProperty<@Nullable DoctorReport> report() {
        return report.getReadOnlyProperty();
    }

    /** Why it did not end; null if it did. */
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** How many have a verdict. */
    long count(Verdict verdict) {
        return known.stream()
                .filter(diagnosis -> diagnosis.verdict() == verdict)
                .count();
    }

    /** Tests a profile, unless a test is under way. */
    public void start(Profile profile) {
        if (running.get()) {
            return;
        }
        running.set(true);
        clear();
        item = work.begin(
                Message.of("ui-settings.work.testing", profile.name()),
                (cancellation, progress) ->
                        trials.test(profile, cancellation, diagnosis -> work.tell(() -> known.add(diagnosis))),
                outcome -> {
                    running.set(false);
                    switch (outcome) {
                        case Outcome.Done<DoctorReport>(DoctorReport whole) -> report.set(whole);
                        case Outcome.Failed<DoctorReport>(Failure why) -> failure.set(why);
                        case Outcome.Unknown<DoctorReport>(Failure why) -> failure.set(why);
                    }
                });
    }

    /** Ends the test, if one is under way. */
    public void stop() {
        WorkItem now = item;
        if (now != null) {
            now.cancel();
        }
    }

    /** Forgets what was known. */
    void clear() {
        known.clear();
        report.set(null);
        failure.set(null);
    }
}
