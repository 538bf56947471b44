package org.bmms.console.ui.monitoring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.monitoring.MonitoringHistory.Point;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/** The value that was chosen, and its course: from the store, and from then on by every look. */
final class CourseViewModel {
    private final WatchSource source;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final ReadOnlyObjectProperty<@Nullable Board> board;
    private final ReadOnlyObjectWrapper<@Nullable String> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.HOUR);
    private final ReadOnlyObjectWrapper<@Nullable CoursePicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final List<Point> points = new ArrayList<>();
    private @Nullable WorkItem item;
    private Instant newest = Instant.MIN;

    CourseViewModel(
            WatchSource source,
            BackgroundWork work,
            InstantSource clock,
            ReadOnlyObjectProperty<@Nullable Board> board) {
        this.source = source;
        this.work = work;
        this.clock = clock;
        this.board = board;
        board.addListener((property, before, now) -> grow());
        range.addListener((property, before, now) -> read());
    }

    /** The key of the value that was chosen; null if none is. */
    ReadOnlyObjectProperty<@Nullable String> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** How far back its course is shown. */
    ObjectProperty<Range> range() {
        return range;
    }

    /** Its course; null until it was read. */
    ReadOnlyObjectProperty<@Nullable CoursePicture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Why it could not be read; null if it could. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** The value that was chosen, as it is now; empty if none is, or if it is not measured any more. */
    Optional<Row> row() {
        Board now = board.get();
        String key = chosen.get();
        return now == null || key == null ? Optional.empty() : now.row(key);
    }

    /** Chooses a value; none for null. */
    void choose(@Nullable String key) {
        if (key == null || !key.equals(chosen.get())) {
            points.clear();
            picture.set(null);
            chosen.set(key);
            read();
        }
    }

    /** Reads its course anew. */
    void read() {
        if (item != null) {
            item.cancel();
        }
        failure.set(null);
        reading.set(false);
        String key = chosen.get();
        if (key == null) {
            return;
        }
        Range wanted = range.get();
        Instant now = clock.instant();
        reading.set(true);
        item = work.begin(
                Message.of("ui-monitoring.work.course"),
                (cancellation, progress) -> source.course(key, now.minus(wanted.length()), now),
                outcome -> {
                    if (key.equals(chosen.get()) && wanted == range.get()) {
                        reading.set(false);
                        ended(outcome);
                    }
                });
    }

    private void ended(Outcome<List<Point>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<Point>>(List<Point> course) -> {
                points.clear();
                points.addAll(course);
                newest = Instant.MIN;
                grow();
            }
            case Outcome.Failed<List<Point>>(Failure why) -> failure.set(why);
            case Outcome.Unknown<List<Point>>(Failure why) -> failure.set(why);
        }
    }

    /** The look that is on the board now belongs to the course, too. */
    private void grow() {
        Board now = board.get();
        if (now == null || reading.get() || failure.get() != null) {
            return;
        }
        row().ifPresent(row -> {
            Instant at = now.round().sample().at();
            Double value = row.judged().value().value().value();
            boolean isNew = !at.equals(newest)
                    && (points.isEmpty() || points.getLast().at().isBefore(at));
            if (value != null && isNew) {
                points.add(new Point(at, value));
            }
            newest = at;
            picture.set(CoursePicture.of(points, row.judged(), range.get(), clock.instant()));
        });
    }
}
