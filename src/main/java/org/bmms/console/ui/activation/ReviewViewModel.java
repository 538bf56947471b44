package org.bmms.console.ui.activation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Preflight;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.ui.run.RunMonitor;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** The plan: what will be done, how long that may be said, and the beginning of it. */
final class ReviewViewModel {
    private final WizardSource source;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final PreflightViewModel preflight;
    private final RunMonitor runs;
    private final ReadOnlyObjectWrapper<@Nullable ReviewPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Duration> remaining = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final StringProperty typed = new SimpleStringProperty("");

    ReviewViewModel(
            WizardSource source,
            BackgroundWork work,
            InstantSource clock,
            PreflightViewModel preflight,
            RunMonitor runs) {
        this.source = source;
        this.work = work;
        this.clock = clock;
        this.preflight = preflight;
        this.runs = runs;
    }

    /** A plan, with what it was made from where that was read anew. */
    private record Planned(
            ReviewPicture picture, @Nullable Fingerprint fingerprint, Map<CheckPart, List<Gate>> gates) {}

    /** The plan; null until one was made. */
    ReadOnlyObjectProperty<@Nullable ReviewPicture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Why the last plan could not be made or saved; null if it could. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether a plan is being made. */
    ReadOnlyBooleanProperty planning() {
        return planning.getReadOnlyProperty();
    }

    /** How long the plan may still be run; zero when it has expired, or where there is none. */
    ReadOnlyObjectProperty<Duration> remaining() {
        return remaining.getReadOnlyProperty();
    }

    /** What was typed to confirm. */
    StringProperty typed() {
        return typed;
    }

    /** Whether there is a plan that has expired. */
    boolean isExpired() {
        ReviewPicture now = picture.get();
        return now != null && now.plan().expiredAt(clock.instant());
    }

    /** Whether there is a plan that may be run. */
    boolean isValid() {
        return picture.get() != null && !planning.get() && !isExpired();
    }

    /** Time has passed. */
    void tick() {
        ReviewPicture now = picture.get();
        Instant time = clock.instant();
        remaining.set(
                now == null || now.plan().expiredAt(time)
                        ? Duration.ZERO
                        : Duration.between(time, now.plan().expires()));
    }

    /** Makes the plan from what the pre-flight has found, unless there is one that was made from the same. */
    void plan() {
        Fingerprint found = preflight.fingerprint().orElse(null);
        if (found == null) {
            planAgain();
            return;
        }
        ReviewPicture now = picture.get();
        if (now != null && now.plan().fingerprint().equals(found.digest())) {
            tick();
            return;
        }
        Preflight gates = preflight.preflight();
        begin((cancellation, progress) -> new Planned(picture(found, gates), null, Map.of()));
    }

    /** Makes the plan from what the target is like now; the coverage is not counted again. */
    void planAgain() {
        Preflight before = preflight.preflight();
        begin((cancellation, progress) -> {
            Fingerprint now = source.fingerprint(cancellation);
            Map<CheckPart, List<Gate>> gates = new EnumMap<>(CheckPart.class);
            for (CheckPart part : List.of(CheckPart.TARGET, CheckPart.BACKUP)) {
                gates.put(part, source.gates(part, now, cancellation, CoverageListener.none()));
            }
            return new Planned(picture(now, renewed(before, gates)), now, gates);
        });
    }

    private static Preflight renewed(Preflight before, Map<CheckPart, List<Gate>> gates) {
        List<Gate> fresh = gates.values().stream().flatMap(List::stream).toList();
        List<String> counted = List.of("coverage", "wrong", "unscoped", "organization", "ocm", "tasks");
        List<Gate> kept = before.gates().stream()
                .filter(gate -> counted.contains(gate.id()))
                .toList();
        return new Preflight(Stream.concat(fresh.stream(), kept.stream()).toList());
    }

    private ReviewPicture picture(Fingerprint fingerprint, Preflight gates) {
        return ReviewPicture.of(source.activation(fingerprint, gates), source.switches());
    }

    private void begin(Work<Planned> making) {
        if (planning.get()) {
            return;
        }
        planning.set(true);
        failure.set(null);
        picture.set(null);
        typed.set("");
        work.begin(Message.of("ui-activation.work.plan"), making, this::planned);
    }

    private void planned(Outcome<Planned> outcome) {
        planning.set(false);
        switch (outcome) {
            case Outcome.Done<Planned>(Planned made) -> {
                Fingerprint anew = made.fingerprint();
                if (anew != null) {
                    preflight.learn(anew, made.gates());
                }
                picture.set(made.picture());
            }
            case Outcome.Failed<Planned>(Failure why) -> failure.set(why);
            case Outcome.Unknown<Planned>(Failure why) -> failure.set(why);
        }
        tick();
    }

    /** The plan does not hold any more, such as after a change of what it rests on. */
    void forget() {
        picture.set(null);
        failure.set(null);
        typed.set("");
        tick();
    }

    /**
     * Writes the plan as a file, as the command line does.
     *
     * @param saved told where, on the window's thread
     */
    void save(Path file, Consumer<Path> saved) {
        ReviewPicture now = picture.get();
        if (now == null) {
            return;
        }
        Plan plan = now.plan();
        work.begin(Message.of("ui-activation.work.save"), (cancellation, progress) -> written(plan, file), outcome -> {
            switch (outcome) {
                case Outcome.Done<Path>(Path where) -> saved.accept(where);
                case Outcome.Failed<Path>(Failure why) -> failure.set(why);
                case Outcome.Unknown<Path>(Failure why) -> failure.set(why);
            }
        });
    }

    private static Path written(Plan plan, Path file) {
        try {
            return Files.writeString(file, plan.toJson());
        } catch (IOException e) {
            throw Failure.unchanged(WizardFailure.NOT_SAVED, file.toString())
                    .withDetail(e.getMessage())
                    .asException(e);
        }
    }

    /** Begins the switch; the engine compares the name, the time and the target once more. */
    void begin(String name) {
        ReviewPicture now = picture.get();
        if (now != null && isValid()) {
            runs.start(now.plan(), name);
        }
    }
}
