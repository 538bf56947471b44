package org.bmms.console.monitoring.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bmms.console.monitoring.log.HeardExamples.APP;
import static org.bmms.console.monitoring.log.HeardExamples.line;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bmms.console.base.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LogLoopTest {
    private final BlockingQueue<LogSnapshot> shown = new LinkedBlockingQueue<>();
    private final LogLoop loop = new LogLoop(new LogBook(100_000), shown::add);
    private final Cancellation enough = new Cancellation();
    private final Thread thread = Thread.ofVirtual().start(() -> loop.run(enough));

    @AfterEach
    void stop() throws InterruptedException {
        enough.request();
        thread.join();
    }

    @Test
    void manyLinesAreAFewSnapshots() throws InterruptedException {
        int many = 50_000;
        IntStream.range(0, many).forEach(i -> loop.heard(line(APP, i, "line " + i), enough));

        LogSnapshot all = await(now -> now.rows().size() == many);
        assertThat(all.counts().kept()).isEqualTo(many);
        assertThat(shown.size()).isLessThan(100);
    }

    @Test
    void wishesAreFulfilledInBetween() throws InterruptedException {
        loop.heard(line(APP, 0, "a"), enough);
        loop.heard(line(APP, 1, "ERROR b"), enough);
        await(now -> now.rows().size() == 2);

        loop.show(LogFilter.ALL.from(Severity.ERROR));
        await(now -> now.rows().size() == 1);
        loop.pause();
        loop.heard(line(APP, 2, "ERROR c"), enough);
        await(now -> now.counts().waiting() == 1 && now.rows().size() == 1);
        loop.goOn();
        await(now -> now.rows().size() == 2);
        await(now -> now.histogram().parts().stream()
                        .mapToInt(Histogram.Part::errors)
                        .sum()
                == 2);
    }

    private LogSnapshot await(Predicate<LogSnapshot> wanted) throws InterruptedException {
        while (true) {
            LogSnapshot next = shown.take();
            if (wanted.test(next)) {
                return next;
            }
        }
    }
}
