package org.bmms.console.sandbox.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WireThreadsTest {
    private final WireThreads threads = new WireThreads();

    @Test
    void whatArrivesIsHeardOnThem() {
        CompletableFuture<Thread> heard = new CompletableFuture<>();
        try {
            threads.execute(() -> heard.complete(Thread.currentThread()));
            assertThat(heard.join().getName()).startsWith("sandbox-wire-");
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whatArrivesWhileTheyEndIsHeardByWhoBroughtIt() throws Exception {
        threads.shutdown();
        CompletableFuture<Thread> heard = new CompletableFuture<>();

        threads.execute(() -> heard.complete(Thread.currentThread()));

        assertThat(heard.get(0, TimeUnit.SECONDS)).isEqualTo(Thread.currentThread());
    }

    @Test
    void noneOfThemStays() {
        CompletableFuture<Thread> heard = new CompletableFuture<>();
        threads.execute(() -> heard.complete(Thread.currentThread()));
        Thread thread = heard.join();

        threads.close(true);

        while (thread.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(threads.isShutdown()).isTrue();
    }
}
