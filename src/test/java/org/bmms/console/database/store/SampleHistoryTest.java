package org.bmms.console.database.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bmms.console.base.Failure;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleHistoryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ENVIRONMENT = "staging";

    private final TestServer server = TestServer.shared();
    private final String name = server.freshName("bmms_console");
    private final DatabaseStore store =
            new StoreOpening(StoreAddress.beside(server.address("postgres"), name), DatabaseLimits.usual()).open();
    private final SampleTable table = new SampleTable(store);

    private Path file;

    @AfterAll
    void drop() {
        store.close();
        server.drop(name);
    }

    @BeforeEach
    void empty(@TempDir Path directory) {
        file = directory.resolve("deeper/samples.jsonl");
        server.script(name, "truncate console.monitoring_sample");
    }

    @Test
    void samplesComeBackInTheirOrder() {
        SampleHistory history = inDatabase();
        history.keep(sample(2));
        history.keep(sample(0));
        history.keep(sample(1));

        assertThat(history.between(NOON, NOON.plusSeconds(120))).containsExactly(sample(0), sample(1));
        assertThat(file).as("the database has them").doesNotExist();
    }

    @Test
    void ofAMinuteTheFirstIsKept() {
        SampleHistory history = inDatabase();
        history.keep(new SampleRecord(ENVIRONMENT, NOON.plusSeconds(1), "{\"a\":1}"));
        history.keep(new SampleRecord(ENVIRONMENT, NOON.plusSeconds(59), "{\"a\":2}"));

        assertThat(inDatabase().between(NOON, NOON.plusSeconds(60)))
                .containsExactly(new SampleRecord(ENVIRONMENT, NOON, "{\"a\":1}"));
    }

    @Test
    void environmentsAreKeptApart() {
        inDatabase().keep(sample(0));

        assertThat(new SampleHistory(file, "production", () -> Optional.of(table)).between(NOON, NOON.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void withoutTheDatabaseTheyWaitOnTheWorkstationAndAreSentLater() throws IOException {
        SampleHistory alone = new SampleHistory(file, ENVIRONMENT, Optional::empty);
        alone.keep(sample(0));
        alone.keep(sample(1));
        assertThat(alone.between(NOON, NOON.plusSeconds(600))).hasSize(2);
        Files.writeString(file, Files.readString(file) + "no sample\n");

        SampleHistory again = inDatabase();
        assertThat(again.between(NOON, NOON.plusSeconds(600))).hasSize(2);
        again.keep(sample(2));

        assertThat(table.between(ENVIRONMENT, NOON, NOON.plusSeconds(600))).hasSize(3);
        assertThat(file).isEmptyFile();
    }

    @Test
    void aDatabaseThatFailsIsLikeNone() {
        SampleHistory history = new SampleHistory(file, ENVIRONMENT, () -> {
            throw Failure.unchanged(StoreFailure.UNAVAILABLE).asException();
        });
        history.keep(sample(0));

        assertThat(history.between(NOON, NOON.plusSeconds(60))).containsExactly(sample(0));
    }

    @Test
    void onTheWorkstationNoMoreThanADayIsKept() {
        SampleHistory alone = new SampleHistory(file, ENVIRONMENT, Optional::empty);
        int more = 5;
        IntStream.range(0, SampleHistory.MOST_ON_WORKSTATION + more).forEach(i -> alone.keep(sample(i)));

        List<SampleRecord> kept = alone.between(NOON, NOON.plus(Duration.ofDays(2)));
        assertThat(kept).hasSize(SampleHistory.MOST_ON_WORKSTATION);
        assertThat(kept.getFirst()).isEqualTo(sample(more));
        assertThat(file).content().hasLineCount(SampleHistory.MOST_ON_WORKSTATION);
    }

    @Test
    void ofOldHoursTheFirstSampleIsKeptAndOfVeryOldOnesNone() {
        Instant now = NOON.plus(Duration.ofDays(500));
        Instant recent = now.minus(SampleTable.EVERY_MINUTE);
        Instant old = recent.minus(Duration.ofHours(3)).plus(Duration.ofMinutes(17));
        Instant veryOld = now.minus(SampleTable.AT_ALL).minusSeconds(60);
        table.add(IntStream.range(0, 100).mapToObj(i -> at(recent, i)).toList());
        table.add(IntStream.range(0, 100).mapToObj(i -> at(old, i)).toList());
        table.add(List.of(at(veryOld, 0)));
        table.add(List.of(new SampleRecord("production", old, "{}")));

        int removed = table.thin(ENVIRONMENT, now);

        List<SampleRecord> left = table.between(ENVIRONMENT, Instant.EPOCH, now);
        assertThat(left).hasSize(100 + 2);
        assertThat(left.subList(0, 2)).containsExactly(at(old, 0), at(old, 43));
        assertThat(removed).isEqualTo(98 + 1);
        assertThat(table.thin(ENVIRONMENT, now)).isZero();
        assertThat(table.between("production", Instant.EPOCH, now)).hasSize(1);
    }

    @Test
    void keepingThinsOnceInAWhile() {
        table.add(List.of(at(NOON.minus(Duration.ofDays(20)), 1), at(NOON.minus(Duration.ofDays(20)), 2)));
        inDatabase().keep(sample(0));

        assertThat(table.between(ENVIRONMENT, Instant.EPOCH, NOON)).hasSize(1);
    }

    private SampleHistory inDatabase() {
        return new SampleHistory(file, ENVIRONMENT, () -> Optional.of(table));
    }

    private static SampleRecord sample(int minute) {
        return at(NOON, minute);
    }

    private static SampleRecord at(Instant from, int minute) {
        return new SampleRecord(ENVIRONMENT, from.plusSeconds(60L * minute), "{\"site_answer\":" + minute + ".5}");
    }
}
