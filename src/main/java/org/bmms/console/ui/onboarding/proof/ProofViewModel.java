package org.bmms.console.ui.onboarding.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.isolation.IsolationOrder;
import org.bmms.console.onboarding.isolation.IsolationReport;
import org.bmms.console.ui.control.Foreign;
import org.bmms.console.ui.onboarding.proof.ProofSource.Choices;
import org.bmms.console.ui.onboarding.proof.ProofSource.Party;
import org.bmms.console.ui.onboarding.proof.ProofStage.Failed;
import org.bmms.console.ui.onboarding.proof.ProofStage.Meaningless;
import org.bmms.console.ui.onboarding.proof.ProofStage.Nothing;
import org.bmms.console.ui.onboarding.proof.ProofStage.Over;
import org.bmms.console.ui.onboarding.proof.ProofStage.Proving;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** Who is to be kept apart from whom, and whether they are. */
final class ProofViewModel {
    private final ProofSource source;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable Choices> choices = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Party> pilot = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Party> other = new SimpleObjectProperty<>();
    private final StringProperty pilotUser = new SimpleStringProperty("");
    private final StringProperty otherUser = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<String>> pilotLogins = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> otherLogins = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty pages = new SimpleStringProperty("");
    private final StringProperty tasks = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ProofStage> stage = new ReadOnlyObjectWrapper<>(new Nothing());
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private @Nullable String wanted;

    ProofViewModel(ProofSource source, BackgroundWork work, InstantSource clock) {
        this.source = source;
        this.work = work;
        this.clock = clock;
        pilot.addListener((property, before, now) -> chosen(pilot, pilotUser, pilotLogins));
        other.addListener((property, before, now) -> chosen(other, otherUser, otherLogins));
    }

    private void chosen(
            ObjectProperty<@Nullable Party> of, StringProperty login, ReadOnlyObjectWrapper<List<String>> logins) {
        Party party = of.get();
        login.set("");
        logins.set(List.of());
        if (party == null || party.members().filter(many -> many == 0).isPresent()) {
            return;
        }
        work.begin(
                Message.of("ui-proof.work.logins", Foreign.line(party.code())),
                (cancellation, progress) -> source.logins(party, cancellation),
                outcome -> {
                    // Meanwhile another one may be chosen; and who cannot be offered can still be typed.
                    if (party.equals(of.get()) && outcome instanceof Outcome.Done<List<String>>(List<String> found)) {
                        logins.set(List.copyOf(found));
                    }
                });
    }

    /** The logins of the pilot's users; none while they are not known. */
    ReadOnlyObjectProperty<List<String>> pilotLogins() {
        return pilotLogins.getReadOnlyProperty();
    }

    /** The logins of the counterpart's users; none while they are not known. */
    ReadOnlyObjectProperty<List<String>> otherLogins() {
        return otherLogins.getReadOnlyProperty();
    }

    /** The organisations; null until they are known. */
    ReadOnlyObjectProperty<@Nullable Choices> choices() {
        return choices.getReadOnlyProperty();
    }

    /** The pilot; null until one is chosen. */
    ObjectProperty<@Nullable Party> pilot() {
        return pilot;
    }

    /** The counterpart; null until one is chosen. */
    ObjectProperty<@Nullable Party> other() {
        return other;
    }

    /** Login of the pilot's user; empty for the first who may log in. */
    StringProperty pilotUser() {
        return pilotUser;
    }

    /** Login of the counterpart's user; empty for the first who may log in. */
    StringProperty otherUser() {
        return otherUser;
    }

    /** Paths of further pages, with spaces, commas or line ends between them. */
    StringProperty pages() {
        return pages;
    }

    /** Names of Celery tasks, in the same way. */
    StringProperty tasks() {
        return tasks;
    }

    /** Where it is. */
    ReadOnlyObjectProperty<ProofStage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** Why the organisations cannot be read or a report not be written; null if they can. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Reads which organisations there are, unless that is under way. */
    void read() {
        if (reading.get()) {
            return;
        }
        reading.set(true);
        work.begin(
                Message.of("ui-proof.work.read"), (cancellation, progress) -> source.choices(cancellation), outcome -> {
                    reading.set(false);
                    done(outcome, this::found);
                });
    }

    /** Means this pilot, once the organisations are known. */
    void choosePilot(String code) {
        wanted = code;
        Choices now = choices.get();
        if (now == null) {
            read();
        } else {
            found(now);
        }
    }

    private void found(Choices now) {
        Party before = pilot.get();
        Party beside = other.get();
        choices.set(now);
        String code = wanted;
        wanted = null;
        Optional<Party> asked = Optional.ofNullable(code).flatMap(now::find);
        asked.or(() -> Optional.ofNullable(before).flatMap(party -> now.find(party.code())))
                .or(now::likelyPilot)
                .ifPresent(pilot::set);
        Optional.ofNullable(beside)
                .flatMap(party -> now.find(party.code()))
                .or(() -> now.find(now.usual()))
                .ifPresent(other::set);
        if (code != null && asked.isEmpty()) {
            failure.set(Failure.unchanged(OnboardingFailure.UNKNOWN_ORGANIZATION, Foreign.line(code)));
        }
    }

    /** Why no proof can be begun; null if one can. */
    @Nullable
    Message obstacle() {
        Party one = pilot.get();
        Party two = other.get();
        if (stage.get() instanceof Proving) {
            return Message.of("ui-proof.obstacle.going-on");
        }
        if (one == null || two == null) {
            return Message.of("ui-proof.obstacle.who");
        }
        return one.code().equals(two.code()) ? Message.of("ui-proof.obstacle.same") : null;
    }

    /** Proves it. */
    void prove() {
        Party one = pilot.get();
        Party two = other.get();
        if (one == null || two == null || obstacle() != null) {
            return;
        }
        failure.set(null);
        IsolationOrder order = IsolationOrder.between(one.code(), two.code())
                .withPages(words(pages.get()))
                .withTasks(words(tasks.get()))
                .by(login(pilotUser), login(otherUser));
        stage.set(new Proving(
                order,
                work.begin(
                        Message.of("ui-proof.work.prove", Foreign.line(one.code()), Foreign.line(two.code())),
                        (cancellation, progress) -> {
                            IsolationReport report = source.run(order, cancellation, progress);
                            return new Over(report, ProofPicture.of(report));
                        },
                        outcome -> ended(order, outcome))));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<String> login(StringProperty field) {
        return Optional.of(field.get().strip()).filter(login -> !login.isEmpty());
    }

    private void ended(IsolationOrder order, Outcome<Over> outcome) {
        stage.set(
                switch (outcome) {
                    case Outcome.Done<Over>(Over over) -> over;
                    case Outcome.Failed<Over>(Failure why) -> refused(order, Foreign.in(why));
                    case Outcome.Unknown<Over>(Failure why) -> new Failed(order, Foreign.in(why));
                });
    }

    private static ProofStage refused(IsolationOrder order, Failure why) {
        boolean meaningless =
                why.code() == OnboardingFailure.PROOF_SUPERUSER || why.code() == OnboardingFailure.PROOF_BYPASSES;
        return meaningless ? new Meaningless(order, why) : new Failed(order, why);
    }

    /** Stops it; the database rolls back what it made. */
    void stop() {
        if (stage.get() instanceof Proving proving) {
            proving.item().cancel();
        }
    }

    /** How far it is. */
    ProofSight sight() {
        Party one = pilot.get();
        String proven = stage.get() instanceof Over over ? over.report().order().pilot() : "";
        return new ProofSight(one == null ? "" : one.code(), proven);
    }

    /** How old the proof is; empty without one. */
    Optional<Message> age() {
        return stage.get() instanceof Over over
                ? Optional.of(age(Duration.between(over.report().asOf(), clock.instant())))
                : Optional.empty();
    }

    private static Message age(Duration age) {
        if (age.toMinutes() < 1) {
            return Message.of("ui-proof.age.now");
        }
        if (age.toHours() < 1) {
            return Message.of("ui-proof.age.minutes", age.toMinutes());
        }
        return age.toDays() < 1
                ? Message.of("ui-proof.age.hours", age.toHours())
                : Message.of("ui-proof.age.days", age.toDays());
    }

    /** Saves the report as JSON. */
    void save(Path file, Consumer<Path> saved) {
        if (stage.get() instanceof Over over) {
            failure.set(null);
            work.begin(
                    Message.of("ui-proof.work.save", file.toString()),
                    (cancellation, progress) -> {
                        source.write(file, over.report());
                        return file;
                    },
                    outcome -> done(outcome, saved));
        }
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
