package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WindowWatchTest {
    private static final Duration BUSY = Duration.ofMillis(300);

    @Test
    void aThreadThatIsBusyIsNoticed() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        try (WindowWatch.Watch watch = new WindowWatch.Watch()) {
            CountDownLatch never = new CountDownLatch(1);
            Platform.runLater(() -> {
                try {
                    never.await(2 * BUSY.toMillis(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });

            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> watch.longest().compareTo(BUSY) >= 0);
            assertThat(watch.longest()).isGreaterThanOrEqualTo(BUSY);
        }
    }
}
