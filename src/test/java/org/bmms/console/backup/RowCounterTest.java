package org.bmms.console.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.database.CuttableProxy;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.Failures;
import org.bmms.console.database.TargetDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promise D4 for the counts before and after a dump. */
@Timeout(60)
class RowCounterTest {
    private final TargetDatabase target = TargetDatabase.detailed();
    private final CuttableProxy proxy = new CuttableProxy(target.server().port());
    private final Database database = new Database(
            target.server().address(target.name()).through("127.0.0.1", proxy.port()),
            DatabaseLimits.usual().connectingWithin(Duration.ofSeconds(2)));
    private final RowCounter counter = new RowCounter(database, List.of());

    @AfterEach
    void close() {
        proxy.restore();
        database.close();
        proxy.close();
        target.close();
    }

    @Test
    void countsEveryTableOnceMoreWhenTheConnectionWasCut() {
        RowCounts undisturbed = counter.rows(Cancellation.none(), Progress.ignored());
        AtomicInteger cuts = new AtomicInteger();

        RowCounts counts = counter.rows(Cancellation.none(), (done, all, _) -> {
            if (done == 0 && cuts.incrementAndGet() == 1) {
                proxy.cut();
            }
        });

        assertThat(cuts).hasValue(2);
        assertThat(counts.tables().keySet())
                .isEqualTo(undisturbed.tables().keySet())
                .hasSizeGreaterThan(6);
        assertThat(counts.asOf()).isAfter(undisturbed.asOf());
    }

    @Test
    void givesUpWhereEveryConnectionIsCut() {
        Failure failure = Failures.of(() -> counter.rows(Cancellation.none(), (_, _, _) -> proxy.cut()));

        assertThat(failure.code()).isEqualTo(DatabaseFailure.LOST_AGAIN);
    }
}
