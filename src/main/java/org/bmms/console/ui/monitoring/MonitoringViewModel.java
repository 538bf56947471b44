package org.bmms.console.ui.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.monitoring.AlertChange;
import org.bmms.console.monitoring.MeasureText;
import org.bmms.console.monitoring.MonitoringHistory.Point;
import org.bmms.console.monitoring.Round;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.control.Notices;
import org.bmms.console.ui.frame.NavigationFact;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the environment again and again while it is open, whatever screen is shown, and says of every look how things
 * stand. What was seen last stays until something newer is known; it then is shown with its age.
 */
public final class MonitoringViewModel implements AutoCloseable {
    private static final Duration BETWEEN_TICKS = Duration.ofSeconds(5);

    /** So many changes at once are told one by one. */
    private static final int TOLD_APART = 3;

    private final WatchSource source;
    private final BackgroundWork work;
    private final Notices notices;
    private final InstantSource clock;
    private final Pacing pacing;
    private final BackgroundWork.Repetition ticking;
    private final AtomicBoolean isHourRead = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<@Nullable Board> board = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> heldSince = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable NavigationFact> fact = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> headline;
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(true);
    private final ObservableList<AlertRow> alerts = FXCollections.observableArrayList();

    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<AlertRow> shownAlerts = FXCollections.unmodifiableObservableList(alerts);

    private final CourseViewModel course;
    private Trends trends = new Trends();
    private AlertLog log = new AlertLog();
    private @Nullable WorkItem loop;
    private boolean closed;
    private @Nullable Instant begun;

    /** One that does not look yet. */
    public MonitoringViewModel(WatchSource source, BackgroundWork work, Notices notices, InstantSource clock) {
        this.source = source;
        this.work = work;
        this.notices = notices;
        this.clock = clock;
        this.headline = new ReadOnlyObjectWrapper<>(Message.of("ui-monitoring.headline.first"));
        this.pacing = new Pacing(clock, now -> work.tell(() -> looking.set(now)));
        this.course = new CourseViewModel(source, work, clock, board.getReadOnlyProperty());
        this.ticking = work.every(BETWEEN_TICKS, this::tick);
    }

    /** What the last look saw; null until there was one. */
    ReadOnlyObjectProperty<@Nullable Board> board() {
        return board.getReadOnlyProperty();
    }

    /** Why nobody looks any more; null while looks go on. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Since when no look begins by itself; null while they do. */
    ReadOnlyObjectProperty<@Nullable Instant> heldSince() {
        return heldSince.getReadOnlyProperty();
    }

    /** Whether a look is under way. */
    ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    /** Whether what is measured is kept in the console's database. */
    ReadOnlyBooleanProperty kept() {
        return kept.getReadOnlyProperty();
    }

    /** How things stand, in a sentence. */
    ReadOnlyObjectProperty<Message> headline() {
        return headline.getReadOnlyProperty();
    }

    /** What the navigation says; null where there is nothing to say. */
    public ReadOnlyObjectProperty<@Nullable NavigationFact> fact() {
        return fact.getReadOnlyProperty();
    }

    /** The alerts since looks began, those that stand first. */
    ObservableList<AlertRow> alerts() {
        return shownAlerts;
    }

    /** When looks began; null if they did not. */
    @Nullable
    Instant begun() {
        return begun;
    }

    /** The channels on which people are told of alerts, beside this window. */
    List<String> channels() {
        return source.channels();
    }

    /** The value that was chosen. */
    CourseViewModel course() {
        return course;
    }

    /**
     * Goes on where another one of the same environment was left, such as in a window that speaks another language from now
     * on: what was told is known here, too. To be called before this one begins to look.
     */
    public void resume(MonitoringViewModel before) {
        trends = before.trends;
        log = before.log;
        begun = before.begun;
        isHourRead.set(before.isHourRead.get());
        kept.set(before.kept.get());
        alerts.setAll(log.rows());
        Board last = before.board.get();
        if (last != null) {
            board.set(Board.of(last.round(), trends, clock.instant()));
        }
        Instant held = before.heldSince.get();
        if (held != null) {
            pacing.hold();
            heldSince.set(held);
        }
        course.choose(before.course.chosen().get());
        conclude();
    }

    /** Begins to look, unless that goes on or is paused. */
    public void begin() {
        if (heldSince.get() == null) {
            start();
        }
    }

    private void start() {
        if (loop != null || closed) {
            return;
        }
        failure.set(null);
        looking.set(true);
        begun = begun == null ? clock.instant() : begun;
        loop = work.follow(
                Message.of("ui-monitoring.work.watch"),
                (cancellation, progress) -> {
                    watch(cancellation);
                    return true;
                },
                this::ended);
        conclude();
    }

    private void watch(Cancellation cancellation) {
        source.watch(
                pacing,
                round -> {
                    boolean inDatabase = source.isKeptInDatabase();
                    Map<String, List<Point>> hour = isHourRead.get() ? Map.of() : hour(round);
                    // The store's database is opened meanwhile; what it has is read once it answers.
                    isHourRead.compareAndSet(false, inDatabase);
                    work.tell(() -> took(round, hour, inDatabase));
                },
                cancellation);
    }

    private Map<String, List<Point>> hour(Round round) {
        Instant at = round.sample().at();
        return Fact.read(() -> source.courses(at.minus(Trends.HOUR), at)).get().orElse(Map.of());
    }

    private void took(Round round, Map<String, List<Point>> hour, boolean inDatabase) {
        Instant now = clock.instant();
        trends.take(hour);
        trends.take(round);
        log.take(round, now);
        kept.set(inDatabase);
        board.set(Board.of(round, trends, now));
        if (!log.rows().equals(alerts)) {
            alerts.setAll(log.rows());
        }
        tell(round.changes());
        conclude();
    }

    private void tell(List<AlertChange> changes) {
        if (changes.size() > TOLD_APART) {
            Mark mark = changes.stream().anyMatch(change -> markOf(change) == Mark.BAD) ? Mark.BAD : Mark.ATTENTION;
            notices.say(mark, Message.of("ui-monitoring.notice.many", changes.size()));
            return;
        }
        for (AlertChange change : changes) {
            var alert = change.alert();
            String what = change.kind() == AlertChange.Kind.CLEARED
                    ? "CLEARED"
                    : alert.level().name();
            notices.say(
                    markOf(change),
                    Message.of(
                            "ui-monitoring.notice." + what,
                            MeasureText.name(alert.measure(), alert.subject()),
                            MeasureText.value(alert.measure(), alert.value())));
        }
    }

    private static Mark markOf(AlertChange change) {
        return change.kind() == AlertChange.Kind.CLEARED
                ? Mark.GOOD
                : Row.markOf(change.alert().level());
    }

    private void ended(Outcome<Boolean> outcome) {
        loop = null;
        looking.set(false);
        switch (outcome) {
            case Outcome.Done<Boolean> _ -> {}
            case Outcome.Failed<Boolean>(Failure why) -> failure.set(why);
            case Outcome.Unknown<Boolean>(Failure why) -> failure.set(why);
        }
        conclude();
    }

    /** No look begins by itself until {@link #goOn}. */
    void hold() {
        pacing.hold();
        heldSince.set(clock.instant());
        conclude();
    }

    /** Looks begin by themselves again. */
    void goOn() {
        heldSince.set(null);
        pacing.goOn();
        begin();
        conclude();
    }

    /** Looks once now, and goes on as before. */
    void lookNow() {
        if (loop == null) {
            start();
        } else if (!looking.get()) {
            pacing.lookNow();
        }
    }

    /** Time has passed. */
    void tick() {
        Board last = board.get();
        if (last != null) {
            board.set(Board.of(last.round(), trends, clock.instant()));
        }
        conclude();
    }

    private void conclude() {
        Standing standing = new Standing(board.get(), alerts, failure.get() != null, heldSince.get() != null);
        headline.set(standing.headline(source.interval()));
        NavigationFact now = standing.fact();
        if (now == null || !now.equals(fact.get())) {
            fact.set(now);
        }
    }

    /** Ends the looks. */
    @Override
    public void close() {
        closed = true;
        ticking.close();
        if (loop != null) {
            loop.cancel();
        }
    }
}
