package org.bmms.console.session.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.bmms.console.audit.report.ReportFormat;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.base.Csv;
import org.bmms.console.base.Json;
import org.bmms.console.base.Language;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

class DeploymentReportTest {
    private final Redactor redactor = new Redactor();
    private final ReportWords words = words(Language.ENGLISH);

    @Test
    void theHeadSaysOfWhatItIsWhereItStandsAndAllInShort() throws Exception {
        String page = html(DeploymentExamples.known());

        assertThat(page)
                .contains(
                        "STAGING",
                        "Deployment report: obcms-staging",
                        "Phase 3 of 6: Validate 2 to 4 weeks.",
                        "9c41e07b5a  Add &lt;organization&gt; &amp; more",
                        "ana@desk-1",
                        "1.2.3",
                        "2026-03-22 22:00:00 +08:00",
                        "2 of 99 items need nothing more",
                        "3 in all: 2 done, 1 rolled back, 0 failed",
                        "3.1 s altogether, measured in 1 of 2 runs that touch the site",
                        "97.0 %, 3 rows without an organisation",
                        "2, of which 1 were restored and compared",
                        "1 of 3 pilots onboarded, 1 of 44 MOAs",
                        "Verified: 12 records fit.");
        parse(page);
    }

    @Test
    void everyItemStandsWithWhatWasSeenAndWhoSaidSo() throws Exception {
        DeploymentReport report = DeploymentExamples.known();
        String page = html(report);

        report.checked().catalogue().items().forEach(item -> assertThat(page).contains(escaped(words.of(item.text()))));
        report.checked().catalogue().parts().forEach(part -> assertThat(page).contains(part.name()));
        assertThat(page)
                .contains("DEBUG is off.", "INSPECT-NO-BACKUP", "To do: ", "Never looked at")
                .contains("Signed off by ana", "read &lt;by all&gt;", DeploymentExamples.WORD)
                .contains("Withdrawn by ben", "too early");
    }

    @Test
    void runsAndChangesStandInTheOrderOfTimeWithTheirReasonsAndDowntimes() throws Exception {
        assertThat(html(DeploymentExamples.known()))
                .containsSubsequence("Switch to BMMS mode", "Switch to BMMS mode", "Onboarding")
                .contains(
                        "The way back was decided: the application does not start",
                        "Failed: ",
                        "Over: the old state is back and proven",
                        "Organisations: MOH",
                        "not measured",
                        "none planned")
                .contains("NOTIFY-REFUSED", "ops@example.org");
    }

    @Test
    void nothingIsSaidOfAnEnvironmentInWhichNothingWasDone() throws Exception {
        String page = html(DeploymentExamples.empty());

        assertThat(page)
                .contains(
                        "Nobody has said anything yet.",
                        "Nothing was done yet.",
                        "Nothing was measured yet.",
                        "There is no backup.",
                        "The target has no organisations.",
                        "No notification is on record.",
                        "no run has touched the site",
                        "was never measured",
                        "Nothing was recorded yet.")
                .doesNotContain("<tbody></tbody>");
        parse(page);
    }

    @Test
    void whatCouldNotBeAskedIsSaidWhereItBelongsAndAtTheEnd() throws Exception {
        DeploymentReport report = DeploymentExamples.unasked();
        String page = html(report);

        assertThat(page)
                .contains(
                        "could not be asked",
                        "The phase is not known",
                        "The servers could not be looked at: app1 cannot be reached",
                        "These are the backups on record",
                        "The organisations could not be read",
                        "The audit could not be verified",
                        "The records in the database were not read")
                .doesNotContain("No notification is on record.");
        assertThat(report.unasked()).containsExactly(DeploymentExamples.AWAY);
        assertThat(DeploymentExamples.known().unasked()).isEmpty();
        parse(page);
    }

    @Test
    void whatIsNotKnownIsCountedAndNothingElse() {
        List<String> gaps = Gaps.of(DeploymentExamples.known()).stream()
                .map(Gap::what)
                .map(Message::key)
                .toList();

        assertThat(gaps)
                .contains("report.gap.not-examined", "report.gap.open", "report.gap.older", "report.gap.no-downtime")
                .contains("report.gap.not-rehearsed")
                .doesNotContain("report.gap.host", "report.gap.host.settings", "report.gap.target", "report.gap.redis");
        assertThat(Gaps.of(DeploymentExamples.known()))
                .filteredOn(gap -> gap.what().key().equals("report.gap.older"))
                .allMatch(gap -> gap.what().arguments().getFirst().equals(1L));
        assertThat(Gaps.of(DeploymentExamples.unasked()))
                .filteredOn(gap -> gap.what().key().equals("report.gap.store"))
                .allMatch(gap -> "SSH-UNREACHABLE".equals(gap.code()));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void noSecretIsInAnyFormAlsoIfItWasRecorded(ReportFormat format) throws IOException {
        redactor.learn(Secret.of("minutes-minutes"));
        redactor.learn(Secret.of("does not start"));

        String text = text(format, DeploymentExamples.known());

        assertThat(text).doesNotContain("minutes-minutes", "does not start");
        if (format != ReportFormat.CSV) {
            assertThat(text).contains("ana");
        }
    }

    @Test
    void everyPageOfThePrintSaysWhereItWasAndNothingRunsOutOfIt() throws IOException {
        for (DeploymentReport report :
                List.of(DeploymentExamples.known(), DeploymentExamples.empty(), DeploymentExamples.unasked())) {
            try (PDDocument document = Loader.loadPDF(ReportFormat.PDF.render(report, words))) {
                float right = document.getPage(0).getMediaBox().getWidth() - 40;
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void writeString(String line, List<TextPosition> letters) throws IOException {
                        assertThat(letters).as(line).allMatch(letter -> letter.getEndX() <= right);
                        super.writeString(line, letters);
                    }
                };
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertThat(stripper.getText(document))
                            .contains("STAGING", "obcms-staging", page + " / " + document.getNumberOfPages());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsPrintedInEachLanguage(Language language) throws IOException {
        byte[] print = ReportFormat.PDF.render(DeploymentExamples.known(), words(language));

        String title = Texts.in(language).render(Message.of("report.title.of", "obcms-staging"));
        try (PDDocument document = Loader.loadPDF(print)) {
            assertThat(new PDFTextStripper().getText(document)).contains(title);
        }
        String wanted = System.getProperty("pictures");
        if (wanted != null) {
            Files.createDirectories(Path.of(wanted));
            Files.write(Path.of(wanted, "deployment-" + language + ".pdf"), print);
            Files.write(
                    Path.of(wanted, "deployment-unasked-" + language + ".pdf"),
                    ReportFormat.PDF.render(DeploymentExamples.unasked(), words(language)));
        }
    }

    @Test
    void theDataHasEveryPartOrWhyItCouldNotBeAsked() {
        JsonNode known = data(DeploymentExamples.known());
        JsonNode unasked = data(DeploymentExamples.unasked());

        assertThat(known.at("/checklist/items").size()).isEqualTo(99);
        assertThat(known.at("/runs/0/downtime").asString()).isEqualTo("PT3.1S");
        assertThat(known.at("/audit/records").asInt()).isEqualTo(12);
        assertThat(known.at("/organisations/rollout/pilots/done").asInt()).isEqualTo(1);
        assertThat(known.at("/organisations/all/0/code").asString()).isEqualTo("MOH");
        assertThat(known.at("/signOffs/2/item").asString()).isEqualTo("pre/documentation/1");
        assertThat(known.at("/notKnown").size())
                .isEqualTo(Gaps.of(DeploymentExamples.known()).size());
        assertThat(unasked.at("/coverage/code").asString()).isEqualTo("SSH-UNREACHABLE");
        assertThat(unasked.at("/standing/phase").isNull()).isTrue();
    }

    @Test
    void theTableHasARowForEachItem() {
        String table = new String(ReportFormat.CSV.render(DeploymentExamples.known(), words), StandardCharsets.UTF_8);

        assertThat(Csv.read(table)).hasSize(100);
        assertThat(table).contains("INSPECT-NO-BACKUP", "read <by all>");
    }

    private ReportWords words(Language language) {
        return new ReportWords(Texts.in(language), ZoneId.of("Asia/Manila"), redactor);
    }

    private JsonNode data(DeploymentReport report) {
        return Json.mapper().readTree(ReportFormat.JSON.render(report, words));
    }

    private String html(DeploymentReport report) {
        return new String(ReportFormat.HTML.render(report, words), StandardCharsets.UTF_8);
    }

    private String text(ReportFormat format, DeploymentReport report) throws IOException {
        byte[] content = format.render(report, words);
        if (format != ReportFormat.PDF) {
            return new String(content, StandardCharsets.UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;");
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
}
