package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bmms.console.base.Csv;
import org.bmms.console.base.Json;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The report of a whole deployment, as an operator types it. */
@Timeout(240)
class ReportCommandTest {

    @TempDir
    private Path home;

    @Test
    void aRehearsedDeploymentIsReportedInEveryFormWithoutASecret() throws IOException {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50))) {
            SandboxHome.in(home, sandbox);
            Typist operator = new Typist(home);
            String secret = sandbox.data().password().reveal();
            rehearse(operator, secret);

            JsonNode data = Json.mapper().readTree(written(operator, "json"));
            assertThat(data.at("/checklist/items").size()).isEqualTo(99);
            assertThat(data.at("/runs").findValuesAsString("kind")).containsExactly("backup", "activation", "rollback");
            assertThat(data.at("/runs/1/downtime").asString()).startsWith("PT");
            assertThat(data.at("/standing/modeInEffect").asString()).isEqualTo("OBCMS");
            assertThat(data.at("/signOffs").size()).isEqualTo(3);
            String digest = data.at("/audit/digest").asString();
            assertThat(operator.says(ExitStatus.OK, "audit")).contains(digest);

            String page = written(operator, "html");
            assertThat(page).contains("Deployment report: sandbox", "read by all of us", digest, "What is not known");
            byte[] print = Files.readAllBytes(file(operator, "pdf"));
            assertThat(text(print)).contains("TRAINING", "Deployment report: sandbox", "Switch to BMMS mode");
            assertThat(Csv.read(written(operator, "csv"))).hasSize(100);
            for (String form : new String[] {"html", "json", "csv"}) {
                assertThat(written(operator, form)).doesNotContain(secret);
            }
            assertThat(text(print)).doesNotContain(secret);
        }
    }

    @Test
    void withoutAServerItIsMadeOfTheRecordsAndSaysWhatCouldNotBeAsked() throws IOException {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50))) {
            SandboxHome.in(home, sandbox);
            Typist operator = new Typist(home);
            operator.ready();
            operator.tells(ExitStatus.NOT_AS_EXPECTED, "checklist", "pre/security", "--examine");
            file(operator, "json");
        }
        Path file = home.resolve("away.html");
        String told = new Typist(home).tells(ExitStatus.NOT_AS_EXPECTED, "report", file.toString());

        assertThat(told).contains("SSH-");
        assertThat(Files.readString(file))
                .contains(
                        "The host app1 could not be looked at.",
                        "These are the backups on record",
                        "Backup and rehearsal")
                .contains("not compared, since they could not be read");
    }

    @Test
    void aFileOfAnotherKindIsRefusedBeforeAnythingIsRead() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50))) {
            SandboxHome.in(home, sandbox);
            new Typist(home)
                    .fails("REPORT-FORMAT", "report", home.resolve("report.doc").toString());
            assertThat(sandbox.commands().commands()).isEmpty();
        }
    }

    /** A switch and the way back; words of people, one of them taken back. */
    private static void rehearse(Typist operator, String secret) {
        operator.ready();
        operator.tells(ExitStatus.NOT_AS_EXPECTED, "checklist", "--examine");
        operator.tells(
                ExitStatus.OK,
                "checklist",
                "pre/documentation/1",
                "--sign",
                "pre/documentation/1",
                "--note",
                "read by all of us; the password is " + secret,
                "--evidence",
                "https://intranet.example/minutes/2026/03/a-very-long-name-of-a-file-that-nobody-would-ever-break.pdf");
        operator.tells(ExitStatus.NOT_AS_EXPECTED, "checklist", "pre", "--sign", "pre/documentation/2");
        operator.tells(ExitStatus.NOT_AS_EXPECTED, "checklist", "pre", "--withdraw", "pre/documentation/2");
        operator.says(ExitStatus.OK, "activate", "--confirm", "sandbox", "--keep");
        operator.says(ExitStatus.OK, "rollback", "--confirm", "sandbox");
    }

    private Path file(Typist operator, String form) throws IOException {
        Path file = home.resolve("report." + form);
        assertThat(operator.says(ExitStatus.OK, "report", file.toString())).contains("The report of sandbox is in");
        String wanted = System.getProperty("pictures");
        if (wanted != null) {
            Files.createDirectories(Path.of(wanted));
            Files.copy(file, Path.of(wanted, "deployment." + form), StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private String written(Typist operator, String form) throws IOException {
        return Files.readString(file(operator, form), StandardCharsets.UTF_8);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
