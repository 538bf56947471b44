package org.bmms.console.ui.logs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.monitoring.log.FollowListener;
import org.bmms.console.monitoring.log.FollowState;
import org.bmms.console.monitoring.log.HeardLine;
import org.bmms.console.monitoring.log.LogBook;
import org.bmms.console.monitoring.log.LogExport;
import org.bmms.console.monitoring.log.LogFilter;
import org.bmms.console.monitoring.log.LogLoop;
import org.bmms.console.monitoring.log.LogRows;
import org.bmms.console.monitoring.log.LogSearch;
import org.bmms.console.monitoring.log.LogSnapshot;
import org.bmms.console.monitoring.log.Restart;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/** The log of all hosts: followed from the first look on, also while another screen is shown. */
public final class LogsViewModel {
    /** Lines that are kept; a million take about 50 MB. */
    private static final int MOST_LINES = 1_000_000;

    private final JournalSource source;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<LogSnapshot> snapshot = new ReadOnlyObjectWrapper<>(LogSnapshot.EMPTY);
    private final ReadOnlyObjectWrapper<LogFilter> filter = new ReadOnlyObjectWrapper<>(LogFilter.ALL);
    private final ReadOnlyObjectWrapper<Map<String, FollowState>> hosts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Set<String>> indiscreet = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Instant> pausedAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> searchFailure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Period> period = new ReadOnlyObjectWrapper<>(Period.HOUR);
    private final ReadOnlyObjectWrapper<@Nullable Aim> aim = new ReadOnlyObjectWrapper<>();
    private @Nullable Following following;

    public LogsViewModel(JournalSource source, BackgroundWork work, InstantSource clock) {
        this.source = source;
        this.work = work;
        this.clock = clock;
    }

    /**
     * A line that is to be seen.
     *
     * @param number of the line; the one after it where it has no row
     */
    public record Aim(long number) {}

    /** What is shown. */
    public ReadOnlyObjectProperty<LogSnapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /** What is to be shown, a moment earlier than it is. */
    public ReadOnlyObjectProperty<LogFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** How following each host stands. */
    public ReadOnlyObjectProperty<Map<String, FollowState>> hosts() {
        return hosts.getReadOnlyProperty();
    }

    /** Hosts whose secrets are masked only where their shape shows them. */
    public ReadOnlyObjectProperty<Set<String>> indiscreet() {
        return indiscreet.getReadOnlyProperty();
    }

    /** Since when new lines wait; null while they do not. */
    public ReadOnlyObjectProperty<@Nullable Instant> pausedAt() {
        return pausedAt.getReadOnlyProperty();
    }

    /** Why there is nothing to search for; null if there is, or nobody searches. */
    public ReadOnlyObjectProperty<@Nullable Failure> searchFailure() {
        return searchFailure.getReadOnlyProperty();
    }

    /** How far back is read. */
    ReadOnlyObjectProperty<Period> period() {
        return period.getReadOnlyProperty();
    }

    /** A line that is to be seen; null if there is none. */
    public ReadOnlyObjectProperty<@Nullable Aim> aim() {
        return aim.getReadOnlyProperty();
    }

    /** The hosts and their units. */
    List<JournalSource.Place> places() {
        return source.places();
    }

    /** The units of all hosts, in the profile's order. */
    Set<String> units() {
        Set<String> units = new LinkedHashSet<>();
        source.places().forEach(place -> units.addAll(place.units()));
        return units;
    }

    /** Begins to follow, unless it does already. */
    public void start() {
        if (following == null) {
            begin();
        }
    }

    /** Begins anew: what is shown goes, and everything is read again. */
    public void readAgain() {
        stop();
        begin();
    }

    /** Reads from so long ago on. */
    void readFrom(Period other) {
        period.set(other);
        readAgain();
    }

    /** Ends following; what was read stays. */
    public void stop() {
        Following now = following;
        following = null;
        if (now != null) {
            now.end();
        }
    }

    private void begin() {
        Following now = new Following();
        following = now;
        snapshot.set(LogSnapshot.EMPTY);
        hosts.set(Map.of());
        pausedAt.set(null);
        now.begin();
    }

    /** New lines wait from now on, or are shown again. */
    public void turnPause() {
        Following now = following;
        if (now == null) {
            return;
        }
        if (pausedAt.get() == null) {
            now.loop.pause();
            pausedAt.set(clock.instant());
        } else {
            now.loop.goOn();
            pausedAt.set(null);
        }
    }

    /** Shows other lines. */
    void show(LogFilter wanted) {
        filter.set(wanted);
        Following now = following;
        if (now != null) {
            now.loop.show(wanted);
        }
    }

    /** Shows the lines of a unit, and of no other one. */
    void showOnly(String unit) {
        Set<String> units = units();
        units.stream()
                .filter(known -> known.equals(unit) || known.equals(unit + ".service"))
                .findFirst()
                .ifPresent(known -> show(filter.get().onlyUnit(known, units)));
    }

    /** Searches for something else; what cannot be searched for is said, and nothing is searched for meanwhile. */
    void search(LogSearch wanted) {
        try {
            show(filter.get().searching(wanted.checked()));
            searchFailure.set(null);
        } catch (FailureException e) {
            searchFailure.set(e.failure());
            show(filter.get().searching(LogSearch.NONE));
        }
    }

    /**
     * Goes to another line with what is searched for, and after the last one to the first.
     *
     * @param from the line that was aimed at before
     */
    void nextMatch(long from, boolean backwards) {
        LogRows matches = snapshot.get().matches();
        if (matches.size() == 0) {
            return;
        }
        int at = matches.row(from);
        boolean isThere = at < matches.size() && matches.number(at) == from;
        int next = backwards ? at - 1 : isThere ? at + 1 : at;
        long number = matches.number(Math.floorMod(next, matches.size()));
        openAround(number);
        aim.set(new Aim(number));
    }

    /** A match in a folded traceback can only be seen when that is opened. */
    private void openAround(long number) {
        Following now = following;
        LogRows rows = snapshot.get().rows();
        var line = rows.lineOf(number);
        if (now != null
                && line != null
                && line.isContinuation()
                && rows.exactRow(number).isEmpty()) {
            now.loop.turn(line.head());
        }
    }

    /** Which of the lines with what is searched for that is, from 1; 0 if it is none. */
    int matchNumber(long number) {
        var row = snapshot.get().matches().exactRow(number);
        return row.isPresent() ? row.getAsInt() + 1 : 0;
    }

    /** Goes to the last start of a unit that is shown. */
    void toLastRestart() {
        snapshot.get().lastRestart().map(Restart::number).map(Aim::new).ifPresent(aim::set);
    }

    /** Opens a folded traceback, or folds it again. */
    void turn(long head) {
        Following now = following;
        if (now != null) {
            now.loop.turn(head);
        }
    }

    /** Writes everything that is shown to a file. */
    void export(Path file, ZoneId zone, Consumer<Outcome<Long>> written) {
        LogRows rows = snapshot.get().rows();
        work.begin(
                Message.of("monitoring.log.export", file.toString()),
                (cancellation, progress) -> new LogExport(zone).write(rows, file, cancellation, progress),
                written);
    }

    /** One run of it: everything that belongs together, so that nothing of an earlier one is taken for this one's. */
    private final class Following implements FollowListener {
        private final AtomicReference<@Nullable LogSnapshot> waiting = new AtomicReference<>();
        private final LogLoop loop = new LogLoop(new LogBook(MOST_LINES), this::shown);
        private final List<WorkItem> items = new ArrayList<>();

        void begin() {
            Duration past = period.get().length();
            loop.show(filter.get());
            items.add(work.<Boolean>follow(
                    Message.of("ui-logs.work.keep"),
                    (cancellation, progress) -> {
                        loop.run(cancellation);
                        return true;
                    },
                    outcome -> {}));
            for (JournalSource.Place place : source.places()) {
                items.add(work.<Boolean>follow(
                        Message.of("ui-logs.work.follow", place.host()),
                        (cancellation, progress) -> {
                            source.follow(place.host(), past, this, cancellation);
                            return true;
                        },
                        outcome -> ended(place.host(), outcome)));
            }
        }

        private void told(String host) {
            Set<String> more = new TreeSet<>(indiscreet.get());
            more.add(host);
            indiscreet.set(Set.copyOf(more));
        }

        /** Where it cannot even be tried. */
        private void ended(String host, Outcome<Boolean> outcome) {
            switch (outcome) {
                case Outcome.Done<Boolean> _ -> {}
                case Outcome.Failed<Boolean>(Failure why) -> state(host, new FollowState.Refused(why));
                case Outcome.Unknown<Boolean>(Failure why) -> state(host, new FollowState.Refused(why));
            }
        }

        @Override
        public void heard(HeardLine line, Cancellation cancellation) {
            loop.heard(line, cancellation);
        }

        @Override
        public void state(String host, FollowState state) {
            if (state instanceof FollowState.Following
                    && source.secretsUnknown(host, Cancellation.none()).isPresent()) {
                work.tell(() -> told(host));
            }
            work.tell(() -> {
                if (following == this) {
                    Map<String, FollowState> now = new HashMap<>(hosts.get());
                    now.put(host, state);
                    hosts.set(Map.copyOf(now));
                }
            });
        }

        private void shown(LogSnapshot now) {
            if (waiting.getAndSet(now) == null) {
                work.tell(() -> {
                    LogSnapshot newest = waiting.getAndSet(null);
                    if (newest != null && following == this) {
                        snapshot.set(newest);
                        searchFailure.set(newest.failure() == null ? searchFailure.get() : newest.failure());
                    }
                });
            }
        }

        void end() {
            items.forEach(WorkItem::cancel);
        }
    }
}
