package org.bmms.console.target.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DowntimeMeterTest {
    private static final Duration INTERVAL = Duration.ofMillis(10);

    @Test
    void itSeesTheOutageBetweenTwoTimesOfService() throws InterruptedException {
        AtomicInteger probes = new AtomicInteger();
        CountDownLatch seen = new CountDownLatch(30);
        try (DowntimeMeter meter = new DowntimeMeter(
                () -> {
                    int n = probes.incrementAndGet();
                    if (n > 10 && n <= 15) {
                        throw Failure.unchanged(SiteFailure.UNREACHABLE, "x", 1).asException();
                    }
                    return n > 15 && n <= 20 ? 502 : 200;
                },
                INTERVAL,
                sample -> seen.countDown())) {
            seen.await();
            DowntimeReport report = meter.stop(Duration.ofSeconds(5));
            assertThat(report.statusClasses()).containsEntry("none", 5).containsEntry("5xx", 5);
            assertThat(report.downtime()).isBetween(INTERVAL.multipliedBy(5), Duration.ofSeconds(5));
            assertThat(report.longest()).isLessThanOrEqualTo(report.downtime());
        }
    }

    @Test
    void aProbeThatHangsDoesNotStopTheOthers() throws InterruptedException {
        AtomicInteger probes = new AtomicInteger();
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(10);
        try (DowntimeMeter meter = new DowntimeMeter(
                () -> {
                    if (probes.incrementAndGet() == 1) {
                        await(hanging);
                    }
                    return 200;
                },
                INTERVAL,
                sample -> seen.countDown())) {
            seen.await();
            assertThat(meter.soFar().probes()).isGreaterThanOrEqualTo(10);
            DowntimeReport report = meter.stop(Duration.ofMillis(50));
            assertThat(report.downtime()).isZero();
        } finally {
            hanging.countDown();
        }
    }

    @Test
    void theListenerIsToldEverySample() throws InterruptedException {
        List<Sample> told = new CopyOnWriteArrayList<>();
        CountDownLatch seen = new CountDownLatch(5);
        try (DowntimeMeter meter = new DowntimeMeter(() -> 204, INTERVAL, sample -> {
            told.add(sample);
            seen.countDown();
        })) {
            seen.await();
            assertThat(meter.stop(Duration.ofSeconds(5)).probes()).isEqualTo(told.size());
        }
        assertThat(told).allMatch(Sample::isUp);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
