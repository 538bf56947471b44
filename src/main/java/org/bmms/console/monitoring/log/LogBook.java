package org.bmms.console.monitoring.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.monitoring.log.SortedNumbers.NumberList;
import org.jspecify.annotations.Nullable;

/**
 * The last lines of all hosts in the order of time, and those of them that pass a filter. New lines are filtered as they
 * come; another filter looks at all of them once. Used by one thread; its snapshots by any.
 */
public final class LogBook {
    private final LineBook lines;
    private final Tracebacks tracebacks = new Tracebacks();
    private final SortedNumbers order;
    private final SortedNumbers rows;
    private final SortedNumbers matches;
    private final Map<Long, Fold> folds = new ConcurrentHashMap<>();
    private final Set<Long> opened = new HashSet<>();
    private final List<Restart> restarts = new ArrayList<>();
    private final Counts.Tally tally = new Counts.Tally();
    private final List<Sifted> waiting = new ArrayList<>();
    private Sieve sieve = new Sieve(LogFilter.ALL);
    private Histogram histogram = Histogram.EMPTY;
    private boolean paused;
    private @Nullable Failure failure;

    /**
     * An empty book.
     *
     * @param most lines that are kept
     */
    public LogBook(int most) {
        lines = new LineBook(most);
        order = new SortedNumbers(lines::order);
        rows = new SortedNumbers(lines::order);
        matches = new SortedNumbers(lines::order);
    }

    /** New lines, in any order. */
    public void add(List<HeardLine> heard) {
        LongStream.Builder numbers = LongStream.builder();
        for (HeardLine line : heard) {
            LinePage leaving = lines.leaving();
            numbers.add(take(line));
            if (leaving != null) {
                forget(leaving);
            }
        }
        order.add(list(numbers));
        try {
            sift(heard);
        } catch (FailureException e) {
            failure = e.failure();
            show(sieve.filter().searching(LogSearch.NONE), () -> false);
        }
    }

    /** The newest lines of the book. */
    private void sift(List<HeardLine> heard) {
        List<Sifted> sifted = new ArrayList<>();
        long number = lines.next() - heard.size();
        for (HeardLine line : heard) {
            LinePage page = lines.page(number);
            if (page != null && sieve.filter().shows(line.source())) {
                Severity severity = page.severity((int) (number % LinePage.LINES));
                tally.severity(severity, 1);
                if (sieve.lets(severity, line.text())) {
                    sifted.add(new Sifted(number, sieve.finds(line.text())));
                }
            }
            number++;
        }
        if (paused) {
            waiting.addAll(sifted);
        } else {
            show(sifted);
        }
    }

    private long take(HeardLine line) {
        long number = lines.next();
        long head = tracebacks.take(line.source(), line.pid(), number, line.text());
        boolean inTraceback = head >= lines.first();
        HeardLine kept = inTraceback ? line.as(Severity.ERROR) : line;
        lines.add(kept, inTraceback ? head : -1);
        tally.unit(line.source(), 1);
        if (inTraceback && head != number) {
            folds.merge(head, new Fold(1, number), (before, one) -> before.with(number));
        }
        if (line.restart()) {
            restarts.add(new Restart(number, line.time(), line.source()));
        }
        return number;
    }

    private void show(List<Sifted> sifted) {
        LongStream.Builder shown = LongStream.builder();
        LongStream.Builder found = LongStream.builder();
        for (Sifted line : sifted) {
            if (isVisible(line.number())) {
                shown.add(line.number());
            }
            if (line.found()) {
                found.add(line.number());
            }
        }
        rows.add(list(shown));
        matches.add(list(found));
    }

    /** Whether a line that passes the filter has a row of its own. */
    private boolean isVisible(long number) {
        LinePage page = lines.page(number);
        if (page == null) {
            return false;
        }
        long head = page.head((int) (number % LinePage.LINES));
        return head == number || !sieve.folds() || opened.contains(head);
    }

    private void forget(LinePage page) {
        for (int line = 0; line < page.size(); line++) {
            LogSource source = lines.sources().get(page.source(line));
            tally.unit(source, -1);
            if (sieve.filter().shows(source)) {
                tally.severity(page.severity(line), -1);
            }
        }
        long first = lines.first();
        order.dropBefore(first);
        rows.dropBefore(first);
        matches.dropBefore(first);
        waiting.removeIf(line -> line.number() < first);
        restarts.removeIf(restart -> restart.number() < first);
        folds.keySet().removeIf(head -> head < first);
        opened.removeIf(head -> head < first);
        tracebacks.forgetBefore(first);
    }

    /**
     * Shows other lines from now on.
     *
     * @param stop asked now and then whether to give up, since somebody wants something else meanwhile
     * @return whether it was done
     */
    public boolean show(LogFilter wanted, BooleanSupplier stop) {
        Sieve next = new Sieve(wanted);
        Sieve.Pass pass;
        try {
            pass = next.pass(lines, stop);
        } catch (FailureException e) {
            failure = e.failure();
            return show(wanted.searching(LogSearch.NONE), stop);
        }
        if (pass == null) {
            return false;
        }
        failure = wanted.search().isEmpty() ? failure : null;
        sieve = next;
        tally.clearSeverities();
        pass.severities().forEach(tally::severity);
        long shownBefore = paused && !waiting.isEmpty() ? waiting.getFirst().number() : Long.MAX_VALUE;
        waiting.clear();
        rows.clear();
        matches.clear();
        List<Sifted> sifted = new ArrayList<>();
        NumberList all = order.list();
        for (int i = 0; i < all.size(); i++) {
            long number = all.get(i);
            if (pass.lets(number)) {
                Sifted line = new Sifted(number, pass.finds(number));
                (number < shownBefore ? sifted : waiting).add(line);
            }
        }
        show(sifted);
        return true;
    }

    /** Opens a folded traceback, or folds it again. */
    public void turn(long head) {
        Fold fold = folds.get(head);
        if (fold == null || !sieve.folds()) {
            return;
        }
        if (!opened.remove(head)) {
            opened.add(head);
        }
        show(sieve.filter(), () -> false);
    }

    /** From now on new lines wait; nothing of what is shown changes but for lines that are no longer kept. */
    public void pause() {
        paused = true;
    }

    /** Shows what waited. */
    public void goOn() {
        paused = false;
        show(List.copyOf(waiting));
        waiting.clear();
    }

    /** Counts the rows by time; takes some milliseconds. */
    public void count() {
        histogram = HistogramOfRows.of(rows.list(), lines);
    }

    /** As it is now. */
    public LogSnapshot snapshot() {
        Set<Long> openedNow = Set.copyOf(opened);
        return new LogSnapshot(
                sieve.filter(),
                new LogRows(lines, rows.list(), folds, openedNow, sieve.folds()),
                new LogRows(lines, matches.list(), folds, openedNow, sieve.folds()),
                tally.counts(lines, waiting.size()),
                histogram,
                restarts,
                lines.sources(),
                failure);
    }

    private NumberList list(LongStream.Builder numbers) {
        long first = lines.first();
        long[] array = numbers.build().filter(number -> number >= first).toArray();
        return new NumberList(array, array.length);
    }

    /**
     * A line that passes the filter.
     *
     * @param found whether what is searched for is in it
     */
    private record Sifted(long number, boolean found) {}
}
