package org.bmms.console.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bmms.console.audit.report.Pdf;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.coverage.FabricatedCoverage;
import org.bmms.console.ui.control.Words;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CoverageExportTest {
    private static final Words WORDS = new Words(Texts.english(), ZoneOffset.UTC, new Redactor());

    @TempDir
    private Path directory = Path.of("");

    @Test
    void theTableHasALineATableAndAColumnAnOrganisation() {
        List<String> lines = csv(ExampleCoverage.some()).lines().toList();

        assertThat(lines.getFirst())
                .isEqualTo("\uFEFFapplication,table,required,state,rows,rows_without_organization,percent,"
                        + "rows_in_wrong_organization,as_of,reason,rows_of_OOBC,rows_of_MSSD,rows_of_MOH");
        assertThat(lines).hasSize(1 + 24);
        assertThat(lines)
                .contains("communities,communities_obc_community,true,incomplete,1240,28,97.7,0,"
                        + "2026-03-21T04:00:00Z,,1203,5,4");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("monitoring,monitoring_monitoringentry,true,failed,,,,0,")
                        && line.contains("has no column"));
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaOrTwoCellsIsText() {
        String csv = csv(
                new FabricatedCoverage().nullable("=cmd|' /C calc'!A0", 1, 0).nullable("a_\"quoted\", and more", 1, 0));

        assertThat(csv).contains("'=cmd|' /C calc'!A0").contains("\"a_\"\"quoted\"\", and more\"");
        assertThat(csv.lines().skip(1)).noneMatch(line -> line.startsWith("="));
    }

    @Test
    void thePageSaysWhatTheScreenSays() throws IOException {
        String text = text(CoveragePage.of(ExampleCoverage.some().report(), "obcms-production", List.of(), WORDS));

        assertThat(text)
                .contains("Coverage of obcms-production")
                .contains("Not ready to switch")
                .contains("5,784 of 5,839 rows are assigned")
                .contains("Required models: 2 of 3 below 100 %")
                .contains("28 of 1240 rows of communities_obc_community have no organisation")
                .contains("communities_obc_community")
                .contains("28 of 1,240 without")
                .contains("2 rows of mana_assessment belong to another organisation")
                .contains("MSSD");
    }

    @Test
    void namesFromTheDatabaseCannotBreakThePage() throws IOException {
        String text = text(CoveragePage.of(
                new FabricatedCoverage()
                        .nullable("mana_<b>\u0001&\"", 10, 1)
                        .organization(1, "A&B", Map.of("mana_<b>\u0001&\"", 9L))
                        .report(),
                "staging",
                List.of(),
                WORDS));

        assertThat(text).contains("mana_<b>&\"").contains("A&B");
    }

    @Test
    void aFileIsThereCompletelyAndReplacesTheOneThatWasChosen() throws IOException {
        Path file = Files.writeString(directory.resolve("coverage.csv"), "before");
        List<Path> written = new ArrayList<>();
        write(file, written, new ArrayList<>());

        assertThat(written).containsExactly(file);
        assertThat(file).hasContent("content");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whereItCannotBeWrittenThePersonIsTold() {
        List<Failure> failed = new ArrayList<>();
        write(directory.resolve("missing").resolve("coverage.csv"), new ArrayList<>(), failed);

        assertThat(failed).extracting(Failure::code).containsExactly(ExportFailure.NOT_WRITTEN);
    }

    private static void write(Path file, List<Path> written, List<Failure> failed) {
        QueuedWindow window = new QueuedWindow();
        try (BackgroundWork work = new BackgroundWork(window)) {
            new CoverageExport(work, written::add, failed::add)
                    .write(file, () -> "content".getBytes(StandardCharsets.UTF_8));
            window.until(() -> work.running().isEmpty());
        }
    }

    private static String csv(FabricatedCoverage coverage) {
        return new String(CoverageCsv.of(coverage.report(), WORDS), StandardCharsets.UTF_8);
    }

    private static String text(String page) throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(page))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
