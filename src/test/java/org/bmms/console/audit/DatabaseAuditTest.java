package org.bmms.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bmms.console.audit.ChainBreak.Kind;
import org.bmms.console.audit.ChainFinding.Place;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.TestServer;
import org.bmms.console.database.store.StoreAddress;
import org.bmms.console.database.store.SynchronisedStore;
import org.bmms.console.run.journal.Author;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes rows in the database, with every right there, is found out: the rows no longer fit. */
@Timeout(120)
class DatabaseAuditTest {
    private final TestServer server = TestServer.shared();
    private final String name = server.freshName("bmms_audit");

    @TempDir
    private Path directory;

    private SynchronisedStore store;
    private AuditAnchors anchors;

    @BeforeEach
    void write() {
        StoreAddress address = StoreAddress.beside(server.address("postgres"), name);
        store = new SynchronisedStore(directory.resolve("records.jsonl"), address, DatabaseLimits.usual(), state -> {});
        anchors = new AuditAnchors(directory.resolve("audit.json"), "staging/desk-1");
        AuditTrail trail = new AuditTrail(
                store,
                anchors,
                "staging",
                new Author("ana", "desk-1"),
                InstantSource.fixed(Instant.parse("2026-03-20T14:00:00Z")));
        for (int i = 1; i <= 5; i++) {
            trail.record("backfill.done", "table " + i, "{}");
        }
        assertThat(store.awaitSynchronised(Duration.ofSeconds(60))).isTrue();
    }

    @AfterEach
    void drop() {
        store.close();
        server.drop(name);
    }

    @Test
    void bothPlacesAreVerified() {
        AuditReport report = verify();

        assertThat(report.broken()).isEmpty();
        assertThat(report.chains()).extracting(ChainFinding::place).containsExactly(Place.WORKSTATION, Place.DATABASE);
        assertThat(report.records()).as("records at two places count once").isEqualTo(5);
    }

    @Test
    void aRowThatWasAlteredIsNamed() {
        tamper("update console.audit_entry set subject = 'table 8' where number = 3");

        assertBroken(3, Kind.ALTERED);
    }

    @Test
    void aRowThatWasRemovedIsNamed() {
        tamper("delete from console.audit_entry where number = 2");

        assertBroken(2, Kind.MISSING);
    }

    @Test
    void rowsThatChangedPlacesAreNamed() {
        tamper("update console.audit_entry set number = number + 100, id = 'x' || id where number in (2, 3);"
                + " update console.audit_entry set number = 5 - (number - 100) where number > 100;"
                + " update console.audit_entry set id = chain || '#' || number where number in (2, 3)");

        assertBroken(2, Kind.ALTERED);
    }

    @Test
    void rowsThatWereCutOffAreMissed() {
        tamper("delete from console.audit_entry where number > 3");

        assertBroken(4, Kind.CUT_OFF);
    }

    @Test
    void rowsThatWereNotSentYetAreNotMissed() {
        tamper("delete from console.audit_entry where number > 3");

        assertThat(new AuditVerification(anchors, "staging")
                        .verify(store, false, List.of())
                        .broken())
                .isEmpty();
    }

    private void tamper(String sql) {
        server.script(name, "set session_replication_role = replica; " + sql);
    }

    private AuditReport verify() {
        return new AuditVerification(anchors, "staging").verify(store, true, List.of());
    }

    private void assertBroken(long number, Kind kind) {
        ChainFinding finding = verify().brokenAt().orElseThrow();

        assertThat(finding.place()).isEqualTo(Place.DATABASE);
        assertThat(finding.broken()).isEqualTo(new ChainBreak(anchors.own().chain() + "#" + number, kind));
    }
}
