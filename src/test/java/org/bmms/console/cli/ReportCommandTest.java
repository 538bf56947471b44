package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Csv;
import org.bmms.console.base.Json;
import org.bmms.console.database.SqlFile;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The report of a whole deployment, as an operator types it. */
@Timeout(240)
class ReportCommandTest {

    private static final String VIEWER_PASSWORD = "only-to-look-at-it";

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
    void aRoleThatMayOnlyLookGetsIt() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50))) {
            SandboxHome.in(home, sandbox);
            look(sandbox);
            Path file = home.resolve("viewer.json");
            TestDesk desk = new TestDesk(home, prompt -> Optional.of(VIEWER_PASSWORD));
            int status = desk.run("report", file.toString(), "--profile", "sandbox");

            assertThat(status).as(desk.all()).isEqualTo(ExitStatus.OK.number());
            String report = Files.readString(file);
            assertThat(report).doesNotContain(VIEWER_PASSWORD);
            JsonNode data = Json.mapper().readTree(report);
            assertThat(data.at("/organisations/all").size()).isEqualTo(45);
            assertThat(data.at("/standing/phase").asString()).isEqualTo("SWITCH");
            assertThat(data.at("/notKnown").findValuesAsString("what"))
                    .anyMatch(what -> what.startsWith("The records in the database were not read"));
        }
    }

    /** From now on the database is reached with a role that may only look. */
    private void look(Sandbox sandbox) throws SQLException {
        try (Connection database = sandbox.connect(TargetData.NAME);
                Statement statement = database.createStatement()) {
            statement.execute("create role bmms_viewer login password '" + VIEWER_PASSWORD + "'");
            statement.execute(SqlFile.read("roles/viewer.sql"));
        }
        ProfileFiles files = ProfileFiles.in(new ConsoleDirectories(home, home.resolve("data")));
        Profile p = files.read("sandbox");
        DatabaseProfile viewer = new DatabaseProfile(
                null, null, null, "bmms_viewer", null, false, null, DatabaseProfile.CONSOLE_DATABASE);
        files.write(
                "sandbox",
                new Profile(
                        p.name(),
                        p.kind(),
                        p.hosts(),
                        p.jumpHosts(),
                        p.app(),
                        viewer,
                        p.redis(),
                        p.site(),
                        p.policy()));
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
