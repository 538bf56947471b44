package org.bmms.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.cluster.ReplicationLag;
import org.bmms.console.database.cluster.ServerPair;
import org.bmms.console.database.cluster.Standby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Rows are counted on a real standby, and what is proven is proven by the primary. */
@Timeout(90)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandbyCountTest {
    private static final String NAME = "standby_count";
    private static final String TABLE = "mana_assessment";

    private final ServerPair pair = ServerPair.shared();
    private Database primary;
    private Database copy;
    private Standby standby;

    @BeforeAll
    void start() {
        pair.first().script("postgres", "create database " + NAME);
        pair.first().script(NAME, schema());
        primary = new Database(pair.first().address(NAME), DatabaseLimits.usual());
        copy = new Database(pair.second().address(NAME), DatabaseLimits.usual());
        standby = new Standby(pair.second().server(), copy, primary);
        caughtUp();
    }

    @AfterAll
    void stop() {
        pair.second().script("postgres", "select pg_wal_replay_resume()");
        copy.close();
        primary.close();
    }

    @Test
    void rowsAreCountedOnTheStandbyWithItsLag() {
        CoverageReport here = scan().count(Cancellation.none(), CoverageListener.none());

        CoverageReport there = onceItHasCaughtUp();

        assertThat(there.rows()).isEqualTo(here.rows()).isPositive();
        assertThat(there.missing()).isEqualTo(here.missing());
        assertThat(there.mismatches()).isEqualTo(here.mismatches());
        CountSource source = there.source().orElseThrow();
        assertThat(source.standby()).isEqualTo(pair.second().server().toString());
        assertThat(source.lag().orElseThrow().isNone()).isTrue();
        assertThat(here.source()).isEmpty();
        assertThat(Json.read(Json.write(there), CoverageReport.class)).isEqualTo(there);
        assertThat(Json.read(Json.write(here), CoverageReport.class)).isEqualTo(here);
    }

    @Test
    void whatIsProvenIsThePrimarysHoweverOldTheNumbersAre() {
        pair.first()
                .script(
                        NAME,
                        "update " + TABLE + " set organization_id = (select min(id) from"
                                + " organizations_organization)");
        caughtUp();
        pair.second().script("postgres", "select pg_wal_replay_pause()");
        try {
            pair.first()
                    .script(
                            NAME,
                            "update " + TABLE + " set organization_id = null where id =" + " (select min(id) from "
                                    + TABLE + ")");
            List<CoverageReport> judged = new ArrayList<>();

            CoverageReport report = count(Optional.of(standby), judged);

            assertThat(CoverageFixture.of(judged.getFirst(), TABLE).state()).isEqualTo(CoverageState.INCOMPLETE);
            TableCoverage table = CoverageFixture.of(report, TABLE);
            assertThat(table.state()).isEqualTo(CoverageState.INCOMPLETE);
            assertThat(table.rows().orElseThrow()).isPositive();
            assertThat(table.missing())
                    .as("the standby's number does not fit any more")
                    .isEmpty();
            assertThat(report.verdict().complete()).isFalse();
            ReplicationLag lag = report.source().orElseThrow().lag().orElseThrow();
            assertThat(lag.bytes()).isPositive();
            assertThat(lag.time().orElseThrow()).isPositive();
            assertThat(Texts.english().render(SourceWords.of(report.source().orElseThrow())))
                    .contains(pair.second().server().toString(), "\u00A0s and ", "judged on the primary");
        } finally {
            pair.second().script("postgres", "select pg_wal_replay_resume()");
        }
    }

    @Test
    void aStandbyThatCannotBeUsedMakesItThePrimarysCountWithTheReason() {
        Standby promoted = new Standby(pair.first().server(), primary, primary);

        CoverageReport report = count(Optional.of(promoted), new ArrayList<>());

        assertThat(report.exact()).isTrue();
        CountSource source = report.source().orElseThrow();
        assertThat(source.lag()).isEmpty();
        assertThat(Texts.english().render(SourceWords.of(source)))
                .startsWith("Counted on the primary")
                .contains("There is no standby to read from");
        Message why =
                Failure.unchanged(DatabaseFailure.UNREACHABLE, "db2", "5432").what();
        CoverageReport without = new StandbyCount(
                        scan(),
                        () -> {
                            throw Failure.unchanged(DatabaseFailure.UNREACHABLE, "db2", "5432")
                                    .asException();
                        },
                        scan()::of)
                .count(Cancellation.none(), CoverageListener.none());
        assertThat(without.source()).contains(CountSource.insteadOf("", why));
    }

    @Test
    void whoCancelsGetsNoOtherCount() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();

        assertThatThrownBy(() -> new StandbyCount(scan(), () -> Optional.of(standby), scan()::of)
                        .count(cancellation, CoverageListener.none()))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(DatabaseFailure.CANCELLED));
    }

    /** On the standby; the primary writes by itself, too, and the standby is then behind for a moment. */
    private CoverageReport onceItHasCaughtUp() {
        Instant deadline = Instant.now().plusSeconds(30);
        while (true) {
            CoverageReport there = count(Optional.of(standby), new ArrayList<>());
            boolean behind = there.source()
                    .flatMap(CountSource::lag)
                    .filter(lag -> !lag.isNone())
                    .isPresent();
            if (!behind || Instant.now().isAfter(deadline)) {
                return there;
            }
        }
    }

    private CoverageReport count(Optional<Standby> on, List<CoverageReport> judged) {
        CoverageListener listener = new CoverageListener() {
            @Override
            public void judged(CoverageReport verdict) {
                judged.add(verdict);
            }
        };
        CoverageScan scan = scan();
        return new StandbyCount(scan, () -> on, scan::of).count(Cancellation.none(), listener);
    }

    private CoverageScan scan() {
        return new CoverageScan(primary, CoverageFixture.REQUIRED, CoverageLimits.usual());
    }

    private void caughtUp() {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!isThere()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private boolean isThere() {
        try {
            return standby.lag(Cancellation.none()).isNone();
        } catch (FailureException e) {
            // The database itself comes to the standby by replay.
            return false;
        }
    }

    private static String schema() {
        try (InputStream in = StandbyCountTest.class.getResourceAsStream("/target/detailed.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
