package org.bmms.console.ui.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.crash.CrashReports;
import org.bmms.console.base.crash.CrashWatch;
import org.bmms.console.ui.UiFailure;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CrashViewModelTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-02T02:14:31Z"));

    @TempDir
    private Path home;

    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final AtomicInteger offers = new AtomicInteger();

    @AfterEach
    void close() {
        work.close();
    }

    private CrashReports reports() {
        return new CrashReports(home.resolve("crashes"), new Redactor());
    }

    private CrashViewModel looked() {
        CrashViewModel model = new CrashViewModel(reports(), work);
        model.look(offers::incrementAndGet);
        settle();
        return model;
    }

    private void settle() {
        window.until(() -> work.running().isEmpty());
    }

    @Test
    void whereNothingHappenedNothingIsOffered() {
        assertThat(looked().waiting().get()).isEmpty();
        assertThat(offers).hasValue(0);
    }

    @Test
    void aCopyIsWrittenAndTheReportStays() throws IOException {
        new CrashWatch(reports(), CLOCK).report("window", new IllegalStateException("drawn wrongly"));
        CrashViewModel model = looked();
        assertThat(offers).hasValue(1);

        model.save(home.resolve("copy.txt"));
        settle();

        assertThat(Files.readString(home.resolve("copy.txt"))).contains("drawn wrongly", "thread: window");
        assertThat(Objects.requireNonNull(model.said().get()).key()).isEqualTo("ui-crash.saved");
        assertThat(model.over().get()).isFalse();
        assertThat(reports().waiting()).hasSize(1);
    }

    @Test
    void aCopyThatCannotBeWrittenIsSaid() throws IOException {
        new CrashWatch(reports(), CLOCK).report("window", new IllegalStateException("drawn wrongly"));
        CrashViewModel model = looked();

        model.save(Files.createFile(home.resolve("file")).resolve("copy.txt"));
        settle();

        assertThat(Objects.requireNonNull(model.said().get()).key())
                .isEqualTo("ui.failure." + UiFailure.CRASH_REPORT.code());
        assertThat(reports().waiting()).hasSize(1);
    }

    @Test
    void keptOrDeletedItIsOver() throws IOException {
        new CrashWatch(reports(), CLOCK).report("window", new IllegalStateException("one"));
        CrashViewModel kept = looked();
        kept.keep();
        settle();
        assertThat(kept.over().get()).isTrue();
        assertThat(looked().waiting().get()).isEmpty();

        new CrashWatch(reports(), CLOCK).report("window", new IllegalStateException("two"));
        CrashViewModel deleted = looked();
        deleted.delete();
        settle();
        assertThat(deleted.over().get()).isTrue();
        assertThat(reports().waiting()).isEmpty();
    }
}
