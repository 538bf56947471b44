package org.bmms.console.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.audit.report.ReportFailure;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.session.report.ReportCancelled;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReportViewModelTest {
    private static final Path FILE = Path.of("report.pdf");
    private static final Failure AWAY =
            Failure.unchanged(RemoteFailure.UNREACHABLE, "app1", "deploy", "192.0.2.1", "22");

    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final ReportWords words = new ReportWords(Texts.english(), ZoneOffset.UTC, new Redactor());
    private final List<Message> said = new ArrayList<>();

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void aWrittenReportIsSaidWithWhatCouldNotBeAsked() throws InterruptedException {
        written(model((file, words, cancellation, progress) -> List.of()));
        assertThat(said.removeFirst()).isEqualTo(Message.of("ui.report.written", "report.pdf"));

        written(model((file, words, cancellation, progress) -> List.of(AWAY)));
        assertThat(said.removeFirst())
                .isEqualTo(Message.of(
                        "ui.report.written-in-part", "report.pdf", AWAY.code().code()));
    }

    @Test
    void aFailureStaysUntilTheNextReportIsBegun() throws InterruptedException {
        Failure full = Failure.unchanged(ReportFailure.FILE, "report.pdf");
        AtomicInteger tries = new AtomicInteger();
        ReportViewModel model = model((file, words, cancellation, progress) -> {
            if (tries.incrementAndGet() == 1) {
                throw full.asException();
            }
            return List.of();
        });

        written(model);
        assertThat(model.failure().get()).isEqualTo(full);
        assertThat(said).isEmpty();

        written(model);
        assertThat(model.failure().get()).isNull();
        assertThat(said).hasSize(1);
    }

    @Test
    void whoeverStopsItIsToldThatThereIsNoFileAndSeesNoFailure() throws InterruptedException {
        ReportViewModel model = model((file, words, cancellation, progress) -> {
            CountDownLatch stopped = new CountDownLatch(1);
            try (var _ = cancellation.onRequest(stopped::countDown)) {
                stopped.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw Failure.unchanged(ReportCancelled.CANCELLED).asException();
        });

        model.write(FILE, words, said::add);
        work.running().getFirst().cancel();
        settle(model);

        assertThat(model.failure().get()).isNull();
        assertThat(said)
                .containsExactly(Failure.unchanged(ReportCancelled.CANCELLED).what());
    }

    @Test
    void oneIsWrittenAtATime() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        ReportViewModel model = model((file, words, cancellation, progress) -> {
            begun.incrementAndGet();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of();
        });

        model.write(FILE, words, said::add);
        model.write(FILE, words, said::add);
        assertThat(model.writing().get()).isTrue();
        go.countDown();
        settle(model);

        assertThat(begun).hasValue(1);
        assertThat(said).hasSize(1);
    }

    private ReportViewModel model(ReportSource source) {
        return new ReportViewModel("obcms-staging", source, work);
    }

    private void written(ReportViewModel model) throws InterruptedException {
        model.write(FILE, words, said::add);
        settle(model);
    }

    private void settle(ReportViewModel model) throws InterruptedException {
        while (model.writing().get()) {
            changes.take().run();
        }
    }
}
