package org.bmms.console.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Notes for each test the longest time in which the window's thread did not answer, in {@code target/flows}. It fails
 * nothing: what takes how long depends on the computer. That nothing waits there for a server is asserted elsewhere.
 */
public final class WindowWatch implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
    private static final Namespace HERE = Namespace.create(WindowWatch.class);
    private static final Path NOTES = Path.of("target", "flows", "longest-gaps.txt");

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        context.getStore(HERE).put(Watch.class, new Watch());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        Watch watch = Objects.requireNonNull(context.getStore(HERE).remove(Watch.class, Watch.class));
        watch.close();
        Files.createDirectories(NOTES.getParent());
        Files.writeString(
                NOTES,
                "%s.%s: %d ms%n"
                        .formatted(
                                context.getRequiredTestClass().getSimpleName(),
                                context.getRequiredTestMethod().getName(),
                                watch.longest().toMillis()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Asks the window's thread for an answer, over and over. */
    static final class Watch implements AutoCloseable {
        private static final long PAUSE_MS = 20;

        private final AtomicLong longest = new AtomicLong();
        private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());

        Watch() {
            var _ = asking.scheduleWithFixedDelay(this::ask, 0, PAUSE_MS, TimeUnit.MILLISECONDS);
        }

        private void ask() {
            CountDownLatch answered = new CountDownLatch(1);
            long asked = System.nanoTime();
            Platform.runLater(answered::countDown);
            try {
                answered.await();
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** The longest time until now that an answer took. */
        Duration longest() {
            return Duration.ofNanos(longest.get());
        }

        @Override
        public void close() {
            asking.shutdownNow();
        }
    }
}
