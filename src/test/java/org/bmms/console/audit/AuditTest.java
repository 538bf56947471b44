package org.bmms.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bmms.console.audit.ChainBreak.Kind;
import org.bmms.console.base.Texts;
import org.bmms.console.database.store.AuditRecord;
import org.bmms.console.database.store.LocalStore;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Author;
import org.bmms.console.run.journal.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit on one workstation: what is written down fits, and whatever somebody does to it is found and named. */
class AuditTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-20T14:00:00.123456789Z"));
    private static final Author ANA = new Author("ana", "desk-1");

    @TempDir
    private Path directory;

    private Path file;
    private AuditAnchors anchors;

    @BeforeEach
    void write() {
        file = directory.resolve("records.jsonl");
        anchors = new AuditAnchors(directory.resolve("audit.json"), "staging/desk-1");
        for (int i = 1; i <= 5; i++) {
            trail().record("backfill.done", "table " + i, "{\"rows\": " + i + "}");
        }
    }

    @Test
    void whatIsWrittenDownIsOneChain() {
        AuditReport report = verify();

        assertThat(report.broken()).isEmpty();
        assertThat(report.records()).isEqualTo(5);
        assertThat(report.digest()).isEqualTo(records().getLast().hash());
        assertThat(records()).extracting(AuditRecord::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(records().getFirst().previousHash()).isEqualTo(AuditChain.FIRST);
        assertThat(records())
                .extracting(AuditRecord::chain)
                .containsOnly(anchors.own().chain());
    }

    @Test
    void severalConsolesOfAWorkstationWriteOneChain() {
        List<Thread> consoles = IntStream.range(0, 4)
                .mapToObj(console -> Thread.ofVirtual().start(() -> {
                    AuditTrail own = trail();
                    IntStream.range(0, 10).forEach(i -> own.record("a", "console " + console, "{}"));
                }))
                .toList();
        consoles.forEach(console -> {
            try {
                console.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(verify().broken()).isEmpty();
        assertThat(verify().records()).isEqualTo(45);
    }

    @Test
    void aRecordThatWasAlteredIsNamed() throws IOException {
        edit(lines -> lines.replace("table 3", "table 8"));

        assertBroken(3, Kind.ALTERED);
    }

    @Test
    void aRecordThatWasAlteredWithItsHashDoesNotFitTheNext() throws IOException {
        AuditRecord third = records().get(2);
        AuditRecord forged = AuditChain.next(
                AuditChain.Head.of(records().get(1)),
                new AuditChain.Deed("staging", "backfill.done", "table 8", third.detail()),
                ANA,
                third.recorded());
        edit(lines -> lines.replace("table 3", "table 8")
                .replace("\"hash\":\"" + third.hash(), "\"hash\":\"" + forged.hash()));

        assertBroken(4, Kind.OUT_OF_PLACE);
    }

    @Test
    void aRecordThatWasRemovedIsNamed() throws IOException {
        rewrite(1, 5, lines -> lines.subList(1, lines.size()));

        assertBroken(2, Kind.MISSING);
    }

    @Test
    void recordsThatChangedPlacesAreNamed() throws IOException {
        // The order in the file says nothing; who moves a record has to give it another number.
        edit(lines -> lines.replace("#2\"", "#x\"")
                .replace("\"number\":2,", "\"number\":9,")
                .replace("#3\"", "#2\"")
                .replace("\"number\":3,", "\"number\":2,")
                .replace("#x\"", "#3\"")
                .replace("\"number\":9,", "\"number\":3,"));

        assertBroken(2, Kind.ALTERED);
    }

    @Test
    void linesInAnotherOrderAreStillTheSameChain() throws IOException {
        rewrite(0, 5, lines -> {
            List<String> reversed = new ArrayList<>(lines);
            Collections.reverse(reversed);
            return reversed;
        });

        assertThat(verify().broken()).isEmpty();
    }

    @Test
    void anEndThatWasCutOffIsMissed() throws IOException {
        rewrite(0, 5, lines -> lines.subList(0, 3));

        assertBroken(4, Kind.CUT_OFF);
    }

    @Test
    void aChainThatWasWrittenAnewFromSomewhereOnDoesNotFitWhatIsKnown() throws IOException {
        String chain = anchors.own().chain();
        rewrite(0, 5, lines -> lines.subList(0, 3));
        AuditAnchors forger = new AuditAnchors(directory.resolve("forger.json"), "x");
        Files.writeString(
                directory.resolve("forger.json"),
                "{\"own\": \"" + chain + "\", \"heads\": {\"" + chain + "\": {\"chain\": \"" + chain
                        + "\", \"number\": 3, \"hash\": \""
                        + records().getLast().hash() + "\"}}}");
        AuditTrail anew = new AuditTrail(new LocalStore(file), forger, "staging", ANA, CLOCK);
        anew.record("backfill.done", "nothing happened", "{}");
        anew.record("backfill.done", "really", "{}");

        assertBroken(5, Kind.REWRITTEN);
    }

    @Test
    void ofAnEntryOfARunTheJournalOnTheServerMustSayTheSame() {
        RunView run = RunExamples.done("r1");
        run.entries().forEach(entry -> trail().entry("r1", entry));
        assertThat(verify(run).broken()).isEmpty();

        List<Entry> shortened = run.entries().subList(0, 4);
        AuditReport report = verify(RunView.of(run.plan(), shortened));

        assertThat(report.broken()).contains(new ChainBreak("r1#5", Kind.JOURNAL_DIFFERS));
        assertThat(AuditedRuns.entries(new LocalStore(file), "staging", "r1")).isEqualTo(run.entries());
    }

    @Test
    void aLostFileOfAnchorsBeginsANewChain() throws IOException {
        Files.writeString(directory.resolve("audit.json"), "not JSON");
        trail().record("a", "after the loss", "{}");

        assertThat(verify().broken()).isEmpty();
        assertThat(new LocalStore(file).chains("staging")).hasSize(2);
        assertThat(verify().digest()).hasSize(64);
    }

    private void assertBroken(long number, Kind kind) {
        ChainBreak broken = verify().broken().orElseThrow();

        assertThat(broken).isEqualTo(new ChainBreak(anchors.own().chain() + "#" + number, kind));
        assertThat(Texts.english().render(broken.what())).contains("#" + number);
        assertThat(verify().brokenAt().orElseThrow().head().number()).isEqualTo(number - 1);
    }

    private AuditTrail trail() {
        return new AuditTrail(new LocalStore(file), anchors, "staging", ANA, CLOCK);
    }

    private AuditReport verify(RunView... runs) {
        return new AuditVerification(anchors, "staging").verify(new LocalStore(file), false, List.of(runs));
    }

    private List<AuditRecord> records() {
        return new LocalStore(file).chain(anchors.own().chain(), 1, 100);
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    private void rewrite(int from, int to, UnaryOperator<List<String>> change) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.write(
                file,
                Stream.of(
                                lines.subList(0, from),
                                change.apply(lines.subList(from, to)),
                                lines.subList(to, lines.size()))
                        .flatMap(List::stream)
                        .toList());
    }
}
