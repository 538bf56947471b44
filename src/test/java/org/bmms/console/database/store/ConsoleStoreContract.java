package org.bmms.console.database.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bmms.console.database.Failures;
import org.junit.jupiter.api.Test;

/** What every store keeps to. */
abstract class ConsoleStoreContract {

    abstract ConsoleStore store();

    @Test
    void everyKindOfEntryIsFoundAsItWasPut() {
        List<StoreEntry> all = List.of(
                Entries.run("r1", "RUNNING", Entries.NOON),
                Entries.step("r1", 0),
                Entries.coverage("c1", Entries.NOON),
                Entries.backup("b1"),
                Entries.signOff("s1"),
                Entries.notification("n1"),
                Entries.examination("x1", "FAILED"),
                Entries.audit(1, "h1"));
        all.forEach(store()::put);

        for (StoreEntry entry : all) {
            assertThat(store().find(entry.getClass(), entry.id()).map(StoreEntry.class::cast))
                    .contains(entry);
        }
    }

    @Test
    void timesFinerThanADatabaseKeepsThemMakeNoDifference() {
        AuditRecord fine = Entries.audit(30, "fine", Entries.NOON.plusNanos(123_456_789));
        store().put(fine);
        store().put(Entries.audit(30, "fine", Entries.NOON.plusNanos(123_456_001)));

        assertThat(store().find(AuditRecord.class, fine.id())).contains(fine);
    }

    @Test
    void aLaterStateReplacesAnEarlierOneWhateverTheOrder() {
        store().put(Entries.run("r2", "DONE", Entries.NOON.plusSeconds(9)));
        store().put(Entries.run("r2", "RUNNING", Entries.NOON));

        assertThat(store().find(RunRecord.class, "r2").orElseThrow().state()).isEqualTo("DONE");
    }

    @Test
    void theNewestComeFirst() {
        for (int i = 0; i < 5; i++) {
            store().put(Entries.coverage("trend" + i, Entries.NOON.plusSeconds(1_000 + i)));
        }

        assertThat(store().newest(CoverageRecord.class, "staging", 3))
                .extracting(CoverageRecord::id)
                .containsExactly("trend4", "trend3", "trend2");
        assertThat(store().newest(CoverageRecord.class, "production", 3)).isEmpty();
    }

    @Test
    void stepsComeInTheirOrder() {
        store().put(Entries.step("r3", 2));
        store().put(Entries.step("r3", 0));
        store().put(Entries.step("r3", 1));

        assertThat(store().steps("r3")).extracting(StepRecord::position).containsExactly(0, 1, 2);
    }

    @Test
    void aChainIsReadInItsOrder() {
        for (long n = 14; n > 10; n--) {
            store().put(Entries.audit(n, "h" + n));
        }

        assertThat(store().chain("desk-1", 12, 2))
                .extracting(AuditRecord::number)
                .containsExactly(12L, 13L);
    }

    @Test
    void theChainsOfAnEnvironmentAreKnown() {
        store().put(Entries.audit(40, "h40"));

        assertThat(store().chains("staging")).containsExactly("desk-1");
        assertThat(store().chains("production")).isEmpty();
        assertThat(store().about("staging", ".env"))
                .extracting(AuditRecord::number)
                .contains(40L);
        assertThat(store().about("staging", "something else")).isEmpty();
        assertThat(store().places()).isNotEmpty();
    }

    @Test
    void anAuditEntryIsNeverReplaced() {
        store().put(Entries.audit(20, "genuine"));
        store().put(Entries.audit(20, "genuine"));

        assertThat(Failures.of(() -> store().put(Entries.audit(20, "forged"))).code())
                .isEqualTo(StoreFailure.CONFLICT);
        assertThat(store().find(AuditRecord.class, "desk-1#20").orElseThrow().hash())
                .isEqualTo("genuine");
    }
}
