package org.bmms.console.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.PastRun;
import org.bmms.console.audit.PastRuns;
import org.bmms.console.audit.RunExamples;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Texts;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Event;
import org.bmms.console.target.profile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

class RunReportTest {
    private final Redactor redactor = new Redactor();
    private final ReportWords words = new ReportWords(Texts.english(), ZoneId.of("Asia/Manila"), redactor);

    @TempDir
    private Path directory;

    @Test
    void thePageHasThePlanTheEvidenceTheTimesAndTheDigests() throws Exception {
        RunView run = RunExamples.done("r1");
        String page = html(run, Kind.PRODUCTION);

        assertThat(page)
                .contains(
                        "PRODUCTION",
                        "Switch to BMMS mode",
                        "3.1 s",
                        "2026-03-20 22:00:00 +08:00",
                        "checks: <code>24 of 24",
                        "app1$ systemctl restart -- obcms.service",
                        "+ BMMS_MODE=bmms",
                        "ACT-NO-GUARD",
                        run.plan().hash(),
                        run.entries().getLast().hash())
                .contains("&lt;by phone&gt; &amp; mail")
                .doesNotContain("<by phone>");
        parse(page);
    }

    @Test
    void aFailureSaysWhetherTheTargetWasChangedAndWhatToDoNext() throws Exception {
        assertThat(html(RunExamples.rolledBack("r1"), Kind.STAGING))
                .contains(
                        "CMD-FAILED",
                        "Something on the target was changed.",
                        "Look at what the program said.",
                        "Job for obcms.service failed",
                        "The way back was decided: the application does not start",
                        "Rolled back");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void noSecretIsInAnyFormAlsoIfItWasRecorded(ReportFormat format) throws IOException {
        redactor.learn(Secret.of("h4lf-kn0wn-p4ss"));
        RunView run = RunExamples.view(
                RunExamples.plan("r1", "activation", RunExamples.BEGIN),
                RunExamples.BEGIN,
                new Event.Started("h"),
                new Event.Noted("the password is h4lf-kn0wn-p4ss, =cmd"),
                new Event.StepDone("verify", true, 1, java.util.Map.of("said", "h4lf-kn0wn-p4ss")));

        byte[] content = format.render(report(run, Kind.TRAINING), words);

        String text = format == ReportFormat.PDF ? text(content) : new String(content, StandardCharsets.UTF_8);
        assertThat(text).contains("the password is").doesNotContain("h4lf-kn0wn-p4ss");
    }

    @Test
    void everyPageOfThePrintSaysWhereItWas() throws IOException {
        byte[] pages = ReportFormat.PDF.render(report(RunExamples.rolledBack("r1"), Kind.PRODUCTION), words);

        try (PDDocument document = Loader.loadPDF(pages)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("PRODUCTION", "staging", "r1", page + " / " + document.getNumberOfPages());
            }
        }
        String wanted = System.getProperty("pictures");
        if (wanted != null) {
            for (Kind kind : Kind.values()) {
                Path out = Path.of(wanted, "report-" + kind + ".pdf");
                Files.createDirectories(out.getParent());
                Files.write(out, ReportFormat.PDF.render(report(RunExamples.rolledBack("r1"), kind), words));
            }
        }
    }

    @Test
    void theTableHasARowForEachEntryAndNoFormula() {
        RunView run = RunExamples.view(
                RunExamples.plan("r1", "activation", RunExamples.BEGIN),
                RunExamples.BEGIN,
                new Event.Started("h"),
                new Event.StepDone("=1+1", true, 240, java.util.Map.of("a \"b\"", "c")));
        List<String> lines = new String(
                        ReportFormat.CSV.render(report(run, Kind.STAGING), words), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.getLast())
                .contains("\"2\",\"2026-03-20 22:00:01 +08:00\",\"ana\",\"desk-1\",\"step-done\",\"'=1+1\",\"240\"")
                .contains("\"a \"\"b\"\": c\"");
    }

    @Test
    void theDataCanBeReadAgain() {
        RunView run = RunExamples.done("r1");
        var data = Json.mapper().readTree(ReportFormat.JSON.render(report(run, Kind.STAGING), words));

        assertThat(data.at("/run/entries").size()).isEqualTo(run.entries().size());
        assertThat(data.at("/past/downtime").asString()).isEqualTo("PT3.1S");
        assertThat(data.at("/environment").asString()).isEqualTo("staging");
    }

    @Test
    void aFileHasTheFormOfItsExtension() throws IOException {
        Path file = directory.resolve("r1.html");
        ReportFile.write(file, report(RunExamples.done("r1"), Kind.STAGING), words);
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>");

        assertThatThrownBy(() -> ReportFile.write(
                        directory.resolve("r1.doc"), report(RunExamples.done("r1"), Kind.STAGING), words))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(ReportFailure.FORMAT));
        assertThatThrownBy(() -> ReportFile.write(
                        directory.resolve("none/r1.pdf"), report(RunExamples.done("r1"), Kind.STAGING), words))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(ReportFailure.FILE));
    }

    @Test
    void timesAreSaidInTheUnitsThatMatter() {
        assertThat(List.of(
                        Span.text(Duration.ofMillis(840)),
                        Span.text(Duration.ofMillis(11_490)),
                        Span.text(Duration.ofMillis(59_990)),
                        Span.text(Duration.ofSeconds(372)),
                        Span.text(Duration.ofMinutes(65))))
                .containsExactly("840 ms", "11.4 s", "59.9 s", "6 min 12 s", "1 h 05 min");
    }

    private String html(RunView run, Kind kind) {
        return new String(ReportFormat.HTML.render(report(run, kind), words), StandardCharsets.UTF_8);
    }

    private static void parse(String page) throws Exception {
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException e) {
            throw new AssertionError("the page is not well-formed", e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static RunReport report(RunView run, Kind kind) {
        PastRun past = PastRuns.merged(List.of(run), List.of(RunExamples.record(run, Duration.ofMillis(3_100))))
                .getFirst();
        return new RunReport(
                "staging",
                kind,
                run,
                past.withoutView(),
                new AuditReport(List.of(), null),
                RunExamples.BEGIN.plusSeconds(3_600));
    }
}
