package org.bmms.console.monitoring.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bmms.console.monitoring.log.HeardExamples.APP;
import static org.bmms.console.monitoring.log.HeardExamples.BEGIN;
import static org.bmms.console.monitoring.log.HeardExamples.WORKER;
import static org.bmms.console.monitoring.log.HeardExamples.line;
import static org.bmms.console.monitoring.log.HeardExamples.lines;
import static org.bmms.console.monitoring.log.HeardExamples.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bmms.console.base.Failure;
import org.junit.jupiter.api.Test;

class LogBookTest {
    /** Java tries everything where an expression refers back. */
    private static final String ENDLESS = "(a+)+\\1c";

    private final LogBook book = new LogBook(3 * LinePage.LINES);

    @Test
    void linesOfSeveralHostsAreInTheOrderOfTheirTimeWhenTheyComeLate() {
        LogSource other = new LogSource("app2", "obcms.service", Duration.ZERO);
        book.add(List.of(line(APP, 0, "a"), line(APP, 2_000, "c"), line(APP, 4_000, "e")));
        book.add(List.of(line(other, 1_000, "b"), line(other, 3_000, "d"), line(other, 5_000, "f")));

        assertThat(texts(rows())).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void aWrongClockIsShownAsItIsAndDoesNotDisturbTheOrder() {
        LogSource ahead = new LogSource("app2", "obcms.service", Duration.ofMinutes(5));
        book.add(List.of(line(APP, 0, "first"), line(APP, 2_000, "third"), line(ahead, 301_000, "second")));

        assertThat(texts(rows())).containsExactly("first", "second", "third");
        assertThat(row(1).time()).isEqualTo(BEGIN.plusSeconds(301));
    }

    @Test
    void onlySoManyLinesAreKeptAndTheRestIsCounted() {
        for (int page = 0; page < 6; page++) {
            int from = page * LinePage.LINES;
            book.add(IntStream.range(from, from + LinePage.LINES)
                    .mapToObj(i -> line(APP, i, "ERROR line " + i))
                    .toList());
        }
        book.add(lines("ERROR at the beginning, but late"));

        assertThat(counts().dropped()).isEqualTo(4L * LinePage.LINES);
        assertThat(counts().kept()).isEqualTo(2L * LinePage.LINES + 1);
        assertThat(counts().units()).containsEntry("obcms.service", 2 * LinePage.LINES + 1);
        assertThat(counts().from(Severity.ERROR)).isEqualTo(2 * LinePage.LINES + 1);
        assertThat(rows().size()).isEqualTo(2 * LinePage.LINES + 1);
        assertThat(row(1).text()).isEqualTo("ERROR line " + 4 * LinePage.LINES);
    }

    @Test
    void rowsThatAreShownStayAsTheyAreUntilTheirLinesAreGone() {
        book.add(lines("a", "b"));
        LogRows before = rows();
        book.add(lines("c"));

        assertThat(texts(before)).containsExactly("a", "b");
        for (int page = 0; page < 4; page++) {
            book.add(IntStream.range(0, LinePage.LINES)
                    .mapToObj(i -> line(APP, i, "more"))
                    .toList());
        }
        assertThat(texts(before)).containsExactly("(gone)", "(gone)");
    }

    @Test
    void aTracebackIsFoldedBelowItsFirstLineUntilItIsOpened() {
        List<HeardLine> all = new ArrayList<>(List.of(line(WORKER, 0, "ERROR consumer: Cannot connect")));
        List<String> traceback = HeardExamples.traceback();
        IntStream.range(0, traceback.size()).forEach(i -> all.add(line(WORKER, 1 + i, traceback.get(i))));
        all.add(line(WORKER, 99, "Connected"));
        book.add(all);

        assertThat(texts(rows())).containsExactly("ERROR consumer: Cannot connect", traceback.getFirst(), "Connected");
        Fold fold = Objects.requireNonNull(rows().fold(rows().number(1)));
        assertThat(fold.lines()).isEqualTo(10);
        assertThat(rows().lineOf(fold.last()))
                .isNotNull()
                .extracting(LogLine::text)
                .isEqualTo(traceback.getLast());
        assertThat(rows().whole(1)).extracting(LogLine::text).containsExactlyElementsOf(traceback);
        assertThat(row(1).severity()).isEqualTo(Severity.ERROR);

        book.turn(rows().number(1));
        assertThat(rows().size()).isEqualTo(13);
        assertThat(rows().whole(1)).hasSize(1);
        book.turn(rows().number(1));
        assertThat(rows().size()).isEqualTo(3);
    }

    @Test
    void unitsHostsAndSeveritiesAreFilteredForOldAndNewLines() {
        book.add(List.of(line(APP, 0, "a"), line(WORKER, 1, "b"), line(APP, 2, "WARNING c"), line(APP, 3, "ERROR d")));

        show(LogFilter.ALL.withUnit(WORKER.unit(), false));
        book.add(List.of(line(WORKER, 4, "e"), line(APP, 5, "f")));
        assertThat(texts(rows())).containsExactly("a", "WARNING c", "ERROR d", "f");
        assertThat(counts().units()).containsEntry(WORKER.unit(), 2);

        show(LogFilter.ALL.from(Severity.WARNING));
        book.add(List.of(line(APP, 6, "g"), line(WORKER, 7, "ERROR h")));
        assertThat(texts(rows())).containsExactly("WARNING c", "ERROR d", "ERROR h");
        assertThat(counts().from(Severity.WARNING)).isEqualTo(3);
        assertThat(counts().from(Severity.ERROR)).isEqualTo(2);

        show(LogFilter.ALL.withHost("app1", false));
        assertThat(rows().size()).isZero();
        show(LogFilter.ALL.withHost("app1", false).withHost("app1", true));
        assertThat(rows().size()).isEqualTo(8);
    }

    @Test
    void whatIsSearchedForIsMarkedOrAloneShown() {
        book.add(lines("Connection lost", "GET / 200", "cannot connect", "Peñaranda connects"));
        LogFilter search = LogFilter.ALL.searching(new LogSearch("connect", false, false));

        show(search);
        assertThat(rows().size()).isEqualTo(4);
        assertThat(texts(book.snapshot().matches()))
                .containsExactly("Connection lost", "cannot connect", "Peñaranda connects");

        show(search.onlyMatches(true));
        book.add(List.of(line(APP, 9_000, "POST /"), line(APP, 9_001, "reconnect")));
        assertThat(texts(rows()))
                .containsExactly("Connection lost", "cannot connect", "Peñaranda connects", "reconnect");

        show(LogFilter.ALL.searching(new LogSearch("^cannot .*t$", true, true)).onlyMatches(true));
        assertThat(texts(rows())).containsExactly("cannot connect");
    }

    @Test
    void inATracebackOnlyTheMatchingLineIsShownWhereOnlyMatchesAre() {
        book.add(lines(HeardExamples.traceback().toArray(String[]::new)));

        show(LogFilter.ALL.searching(new LogSearch("blueprint", false, false)).onlyMatches(true));

        assertThat(texts(rows())).containsExactly("    blueprint.start(self)");
        assertThat(rows().fold(rows().number(0))).isNull();
    }

    @Test
    void whilePausedNothingIsShownAndNothingIsLost() {
        book.add(lines("a"));
        book.pause();
        book.add(List.of(line(APP, 1_000, "b"), line(WORKER, 1_500, "hidden"), line(APP, 2_000, "c")));

        assertThat(texts(rows())).containsExactly("a");
        assertThat(counts().waiting()).isEqualTo(3);
        show(LogFilter.ALL.withUnit(WORKER.unit(), false));
        assertThat(texts(rows())).containsExactly("a");
        assertThat(counts().waiting()).isEqualTo(2);

        book.goOn();
        assertThat(texts(rows())).containsExactly("a", "b", "c");
        assertThat(counts().waiting()).isZero();
    }

    @Test
    void aFilterThatSomebodyElseReplacesIsGivenUp() {
        book.add(lines("a", "b"));

        assertThat(book.show(LogFilter.ALL.from(Severity.ERROR), () -> true)).isFalse();
        assertThat(rows().size()).isEqualTo(2);
    }

    @Test
    void anExpressionThatNeverEndsIsSaidAndLeftOut() {
        book.add(lines("a".repeat(60) + "b"));
        show(LogFilter.ALL.searching(new LogSearch(ENDLESS, true, false)));

        assertThat(book.snapshot().failure())
                .isNotNull()
                .extracting(Failure::code)
                .isEqualTo(LogFailure.SLOW_EXPRESSION);
        assertThat(rows().size()).isEqualTo(1);

        LogBook later = new LogBook(10);
        later.show(LogFilter.ALL.searching(new LogSearch(ENDLESS, true, false)).onlyMatches(true), () -> false);
        later.add(lines("x", "a".repeat(60) + "b", "y"));
        assertThat(later.snapshot().failure()).isNotNull();
        assertThat(texts(later.snapshot().rows())).containsExactly("x", "a".repeat(60) + "b", "y");
    }

    @Test
    void restartsAreRemembered() {
        HeardLine started = new HeardLine(APP, BEGIN.plusSeconds(5), 1, Severity.INFORMATION, true, "Started obcms");
        book.add(List.of(line(APP, 0, "a"), started, line(APP, 6_000, "b")));

        assertThat(book.snapshot().lastRestart())
                .get()
                .extracting(Restart::number)
                .isEqualTo(1L);
        assertThat(row(1).restart()).isTrue();
        show(LogFilter.ALL.withUnit(APP.unit(), false));
        assertThat(book.snapshot().lastRestart()).isEmpty();
    }

    @Test
    void rowsAreCountedByTime() {
        book.add(List.of(line(APP, 0, "a"), line(APP, 1, "WARNING b"), line(APP, 60_000, "ERROR c")));
        book.count();

        Histogram histogram = book.snapshot().histogram();
        assertThat(histogram.parts()).hasSize(60);
        assertThat(histogram.parts().getFirst()).isEqualTo(new Histogram.Part(2, 1, 0));
        assertThat(histogram.parts().getLast()).isEqualTo(new Histogram.Part(1, 0, 1));
        assertThat(histogram.from()).isEqualTo(BEGIN);
    }

    private void show(LogFilter filter) {
        assertThat(book.show(filter, () -> false)).isTrue();
    }

    private LogRows rows() {
        return book.snapshot().rows();
    }

    private Counts counts() {
        return book.snapshot().counts();
    }

    private LogLine row(int row) {
        return Objects.requireNonNull(rows().line(row));
    }
}
