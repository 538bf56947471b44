package org.bmms.console.ui.frame;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/**
 * The environment that is open. What was read last stays until something newer is known, also where reading fails: it
 * then is shown with its age.
 */
public final class EnvironmentViewModel {
    private static final Duration BETWEEN_READINGS = Duration.ofMinutes(1);

    private final EnvironmentSource source;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<@Nullable EnvironmentFacts> facts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();

    public EnvironmentViewModel(EnvironmentSource source, BackgroundWork work) {
        this.source = source;
        this.work = work;
    }

    public Profile profile() {
        return source.profile();
    }

    /** The person at the console. */
    public String operator() {
        return source.operator();
    }

    /** What was read last; null until then. */
    public ReadOnlyObjectProperty<@Nullable EnvironmentFacts> facts() {
        return facts.getReadOnlyProperty();
    }

    /** Why the last reading failed; null if it did not. */
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether it is being read. */
    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /**
     * Reads it now and once a minute from now on.
     *
     * @return ends that
     */
    public BackgroundWork.Repetition keepReading() {
        read();
        return work.every(BETWEEN_READINGS, this::read);
    }

    /** Reads it, unless that is under way. */
    public void read() {
        if (reading.get()) {
            return;
        }
        reading.set(true);
        work.begin(
                Message.of("ui.work.reading", profile().name()),
                (cancellation, progress) -> source.read(cancellation),
                this::ended);
    }

    private void ended(Outcome<EnvironmentFacts> outcome) {
        reading.set(false);
        switch (outcome) {
            case Outcome.Done<EnvironmentFacts>(EnvironmentFacts now) -> {
                facts.set(now);
                failure.set(null);
            }
            case Outcome.Failed<EnvironmentFacts>(Failure why) -> failure.set(why);
            case Outcome.Unknown<EnvironmentFacts>(Failure why) -> failure.set(why);
        }
    }
}
