package org.bmms.console.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bmms.console.ui.logs.LogExamples.APP;
import static org.bmms.console.ui.logs.LogExamples.WORKER;
import static org.bmms.console.ui.logs.LogExamples.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.bmms.console.base.Outcome;
import org.bmms.console.monitoring.log.FollowState;
import org.bmms.console.monitoring.log.HeardExamples;
import org.bmms.console.monitoring.log.LogFailure;
import org.bmms.console.monitoring.log.LogLine;
import org.bmms.console.monitoring.log.LogRows;
import org.bmms.console.monitoring.log.LogSearch;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LogsViewModelTest {
    private static final Instant NOW = HeardExamples.BEGIN;

    /** The window's thread is this test's. */
    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();

    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final PreparedJournals journals = new PreparedJournals(LogExamples.PLACE);
    private final LogsViewModel model = new LogsViewModel(journals, work, InstantSource.fixed(NOW));

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void nothingIsReadBeforeSomebodyLooksAndThenItIsFollowed() throws InterruptedException {
        journals.log(line(APP, NOW, "a"));
        assertThat(changes).isEmpty();

        model.start();
        model.start();
        await(() -> rows().size() == 1);
        journals.log(line(APP, NOW.plusSeconds(1), "b"));
        await(() -> rows().size() == 2);

        assertThat(texts()).containsExactly("a", "b");
        assertThat(work.running()).as("what goes on for ever is not under way").isEmpty();
        assertThat(journals.past()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whilePausedLinesWaitAndNoneIsLost() throws InterruptedException {
        model.start();
        journals.log(line(APP, NOW, "a"));
        await(() -> rows().size() == 1);

        model.turnPause();
        assertThat(model.pausedAt().get()).isEqualTo(NOW);
        journals.log(line(APP, NOW.plusSeconds(1), "b"), line(WORKER, NOW.plusSeconds(2), "c"));
        await(() -> model.snapshot().get().counts().waiting() == 2);
        assertThat(texts()).containsExactly("a");

        model.turnPause();
        await(() -> rows().size() == 3);
        assertThat(model.pausedAt().get()).isNull();
    }

    @Test
    void aUnitThatWasAskedForIsShownAlone() throws InterruptedException {
        model.start();
        journals.log(line(APP, NOW, "a"), line(WORKER, NOW, "b"));
        await(() -> rows().size() == 2);

        model.showOnly("obcms-celery");
        await(() -> texts().equals(List.of("b")));
        model.showOnly("no such unit");
        assertThat(model.filter().get().hiddenUnits()).contains(APP.unit()).doesNotContain(WORKER.unit());
    }

    @Test
    void anExpressionThatIsNoneIsSaidAndCorrected() throws InterruptedException {
        model.start();
        journals.log(line(APP, NOW, "a1"), line(APP, NOW, "b"));

        model.search(new LogSearch("a(", true, false));
        assertThat(Objects.requireNonNull(model.searchFailure().get()).code()).isEqualTo(LogFailure.EXPRESSION);
        model.search(new LogSearch("a\\d", true, false));
        await(() -> model.snapshot().get().matches().size() == 1);
        assertThat(model.searchFailure().get()).isNull();
    }

    @Test
    void matchesAreVisitedInTurnAndFoldedOnesAreOpened() throws InterruptedException {
        model.start();
        journals.log(line(WORKER, NOW, "cannot connect"));
        HeardExamples.traceback().forEach(text -> journals.log(line(WORKER, NOW.plusSeconds(1), text)));
        journals.log(line(WORKER, NOW.plusSeconds(2), "blueprint started"));
        await(() -> rows().size() == 3);
        model.search(new LogSearch("blueprint", false, false));
        await(() -> model.snapshot().get().matches().size() == 2);

        model.nextMatch(-1, false);
        LogsViewModel.Aim first = Objects.requireNonNull(model.aim().get());
        await(() -> rows().exactRow(first.number()).isPresent());
        assertThat(model.matchNumber(first.number())).isEqualTo(1);
        model.nextMatch(first.number(), false);
        LogsViewModel.Aim second = Objects.requireNonNull(model.aim().get());
        assertThat(model.matchNumber(second.number())).isEqualTo(2);
        model.nextMatch(second.number(), false);
        assertThat(model.aim().get()).as("after the last one comes the first").isEqualTo(first);
        model.nextMatch(first.number(), true);
        assertThat(model.aim().get()).isEqualTo(second);
    }

    @Test
    void readingLongerBeginsAnewWithTheSameFilter() throws InterruptedException {
        model.start();
        journals.log(line(APP, NOW, "a"));
        await(() -> rows().size() == 1);
        model.showOnly(APP.unit());

        model.readFrom(Period.WEEK);
        assertThat(rows().size()).isZero();
        assertThat(journals.awaitEnd()).isTrue();
        journals.log(line(APP, NOW, "b"), line(WORKER, NOW, "hidden"));
        await(() -> texts().equals(List.of("b")));
        assertThat(journals.past()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void hostsSayHowTheyStandAndWhatIsNotMasked() throws InterruptedException {
        FollowState refused = new FollowState.Refused(
                org.bmms.console.base.Failure.unchanged(LogFailure.NOT_PERMITTED, "app1", "deploy"));
        journals.state("app1", refused);
        model.start();
        await(() -> model.hosts().get().containsValue(refused));
        assertThat(LogState.of(model.snapshot().get(), model.hosts().get())).isEqualTo(LogState.NOTHING_READABLE);

        journals.state("app1", new FollowState.Following());
        journals.hidesSecretsOf("app1");
        model.readAgain();
        await(() -> model.indiscreet().get().contains("app1"));
        await(() -> model.hosts().get().containsValue(new FollowState.Following()));
        assertThat(LogState.of(model.snapshot().get(), model.hosts().get())).isEqualTo(LogState.NOTHING_LOGGED);
    }

    @Test
    void whatIsShownIsExported() throws InterruptedException, IOException {
        model.start();
        journals.log(line(APP, NOW, "a"), line(WORKER, NOW, "b"));
        await(() -> rows().size() == 2);
        model.showOnly(WORKER.unit());
        await(() -> rows().size() == 1);
        List<Outcome<Long>> written = new ArrayList<>();
        Path file = directory.resolve("log.txt");

        model.export(file, ZoneOffset.UTC, written::add);
        await(() -> !written.isEmpty());

        assertThat(written).containsExactly(new Outcome.Done<>(1L));
        assertThat(Files.readString(file))
                .isEqualToIgnoringNewLines("2026-04-01T17:41:00.000Z app1 obcms-celery information: b\n");
    }

    private LogRows rows() {
        return model.snapshot().get().rows();
    }

    private List<String> texts() {
        LogRows rows = rows();
        return IntStream.range(0, rows.size())
                .mapToObj(rows::line)
                .map(Objects::requireNonNull)
                .map(LogLine::text)
                .toList();
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            changes.take().run();
        }
    }
}
