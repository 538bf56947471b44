package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WindowWatchTest {
    private static final Duration BUSY = Duration.ofMillis(300);

    @Test
    void aThreadThatIsBusyIsNoticed() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        try (WindowWatch.Watch watch = new WindowWatch.Watch()) {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
                beBusy();
                return watch.longest().compareTo(BUSY) >= 0;
            });
            assertThat(watch.longest()).isGreaterThanOrEqualTo(BUSY);
        }
    }

    /** Again where the watch had not begun to ask, which it does on a thread of its own. */
    private static void beBusy() {
        CountDownLatch never = new CountDownLatch(1);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            try {
                never.await(2 * BUSY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
