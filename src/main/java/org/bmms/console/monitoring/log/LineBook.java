package org.bmms.console.monitoring.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The last lines, so many at most: the oldest page goes when a new one is needed. Lines are found by their number. One
 * thread adds; any thread may read.
 */
final class LineBook {
    private static final int PAGES_AT_HAND = 16;

    private final AtomicReferenceArray<@Nullable LinePage> pages;
    private final List<LogSource> sources = new CopyOnWriteArrayList<>();
    private final Map<LogSource, Integer> known = new HashMap<>();
    private final Map<LinePage, byte[]> atHand = new LinkedHashMap<>(PAGES_AT_HAND, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LinePage, byte[]> eldest) {
            return size() > PAGES_AT_HAND;
        }
    };
    private volatile long first;
    private volatile long next;

    /**
     * An empty book.
     *
     * @param most lines that it keeps; rounded up to whole pages
     */
    LineBook(int most) {
        pages = new AtomicReferenceArray<>(Math.ceilDiv(most, LinePage.LINES) + 1);
    }

    /** The number of the oldest line. */
    long first() {
        return first;
    }

    /** The number that the next line gets. */
    long next() {
        return next;
    }

    /** Everything that ever logged here; a line's source is its place. */
    List<LogSource> sources() {
        return sources;
    }

    /** The page with the oldest lines when the next line needs its room, else null. */
    @Nullable
    LinePage leaving() {
        boolean needsRoom = next % LinePage.LINES == 0 && next - first >= (long) (pages.length() - 1) * LinePage.LINES;
        return needsRoom ? page(first) : null;
    }

    /** Adds a line and gives its number. */
    long add(HeardLine line, long head) {
        long number = next;
        if (leaving() != null) {
            // One thread writes; others only read.
            long oldest = first;
            first = oldest + LinePage.LINES;
        }
        LinePage page = number % LinePage.LINES == 0 ? begin(number) : page(number);
        if (page == null) {
            throw new IllegalStateException("no page for line " + number);
        }
        page.add(line, index(line.source()), head < 0 ? 0 : (int) (number - head));
        next = number + 1;
        return number;
    }

    private LinePage begin(long number) {
        LinePage page = new LinePage(number);
        pages.set(slot(number), page);
        return page;
    }

    private int index(LogSource source) {
        return known.computeIfAbsent(source, fresh -> {
            sources.add(fresh);
            return sources.size() - 1;
        });
    }

    private int slot(long number) {
        return (int) (number / LinePage.LINES % pages.length());
    }

    /** The page of a line; null if it is gone. */
    @Nullable
    LinePage page(long number) {
        LinePage page = number < 0 ? null : pages.get(slot(number));
        return page == null || page.first() != number - number % LinePage.LINES ? null : page;
    }

    /** Every page, the oldest first. */
    List<LinePage> pages() {
        List<LinePage> all = new ArrayList<>();
        for (long number = first; number < next; number += LinePage.LINES) {
            LinePage page = page(number);
            if (page != null) {
                all.add(page);
            }
        }
        return all;
    }

    /** When a line was logged by this workstation's clock, in microseconds since 1970; the least if it is gone. */
    long order(long number) {
        LinePage page = page(number);
        return page == null ? Long.MIN_VALUE : page.order((int) (number % LinePage.LINES));
    }

    /** A line; null if it is gone. */
    @Nullable
    LogLine line(long number) {
        LinePage page = page(number);
        if (page == null) {
            return null;
        }
        int at = (int) (number % LinePage.LINES);
        byte[] texts = texts(page);
        LogSource source = sources.get(page.source(at));
        long order = page.order(at);
        Instant time = Instant.ofEpochSecond(Math.floorDiv(order, 1_000_000), Math.floorMod(order, 1_000_000) * 1_000L)
                .plus(source.ahead());
        return new LogLine(
                number,
                time,
                source,
                page.severity(at),
                page.restart(at),
                page.head(at),
                new String(texts, page.start(at), page.end(at) - page.start(at), StandardCharsets.UTF_8));
    }

    private byte[] texts(LinePage page) {
        if (!page.isPacked()) {
            return page.texts();
        }
        synchronized (atHand) {
            return atHand.computeIfAbsent(page, LinePage::texts);
        }
    }
}
