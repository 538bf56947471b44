package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.data.Variant;
import org.bmms.console.sandbox.django.Leak;
import org.bmms.console.sandbox.django.Settings;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.target.dotenv.DotEnv;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations, onboarding and the proof on a sandbox, as an operator types them (promises T3, I1 and I2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class OnboardingCommandsTest {
    private static final String AMINA = "amina@moh.example,pilot_admin,Amina,Lidasan";

    private Path home;
    private Sandbox sandbox;
    private Typist operator;

    @BeforeAll
    void start(@TempDir Path shared) {
        home = shared.resolve("home");
        operator = new Typist(home);
        sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50));
    }

    @AfterAll
    void end() {
        sandbox.close();
    }

    @BeforeEach
    void reset() throws IOException {
        sandbox.reset();
        if (Files.exists(home)) {
            try (Stream<Path> all = Files.walk(home)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        SandboxHome.in(home, sandbox);
    }

    @Test
    void organisationsAreListedShownAndEdited() {
        assertThat(operator.says(ExitStatus.OK, "organisations"))
                .contains("TESDA-BARMM", "45 organisations, 45 of them active, 3 pilots");
        assertThat(operator.says(ExitStatus.OK, "organisations", "show", "OOBC"))
                .contains("communities_obc_community");
        assertThat(operator.says(
                        ExitStatus.OK,
                        "organisations",
                        "edit",
                        "MOH",
                        "--no-active",
                        "--no-pilot",
                        "--phone",
                        "064",
                        "--go-live-date",
                        "2026-02-03",
                        "--modules",
                        "mana,me",
                        "--confirm",
                        "sandbox"))
                .contains("064", "2026-02-03", "mana, me");
        assertThat(operator.fails("ONB-UNKNOWN", "organisations", "show", "NOPE"))
                .contains("NOPE");
        assertThat(operator.fails("CONFIRM-NAME", "organisations", "edit", "MOH", "--active", "--confirm", "prod"))
                .contains("sandbox");
        assertThat(operator.json("organisations", "show", "MOH").path("active").asBoolean(true))
                .isFalse();
    }

    @Test
    void aPilotIsTakenInRepeatedAndTakenBack() {
        assertThat(operator.says(ExitStatus.OK, "onboard", "MOH", "--user", AMINA, "--dry-run"))
                .contains("insert auth_user: user amina", "password: ••••••••", "update organizations_organization");
        Path links = home.resolve("links.csv");

        assertThat(operator.says(ExitStatus.OK, onboard("--hand-out", links.toString())))
                .contains("MOH is stored");
        assertThat(read(links)).contains("/reset/", "MOH,amina,Amina Lidasan,amina@moh.example,link,");
        assertThat(operator.says(
                        ExitStatus.OK,
                        onboard("--hand-out", home.resolve("again.csv").toString())))
                .contains("Everything is there already");
        assertThat(operator.says(ExitStatus.OK, "organisations", "undo", "MOH", "--confirm", "sandbox"))
                .contains("was taken back");
        assertThat(operator.fails("ONB-NO-RECEIPT", "organisations", "undo", "MOH", "--confirm", "sandbox"))
                .contains("MOH");
        assertThat(operator.json("organisations", "show", "MOH").path("members").asLong(-1))
                .isZero();
        everythingWasWrittenDown();
    }

    private void everythingWasWrittenDown() {
        assertThat(operator.says(ExitStatus.OK, "history", "--organisation", "MOH"))
                .contains("Onboarding taken back", "Onboarding ", "done");
        String last =
                operator.json("history", "--organisation", "MOH").at("/0/name").asString();
        assertThat(last).startsWith("onboarding-undo-");
        assertThat(operator.says(ExitStatus.OK, "history", last)).contains("delete", "auth_user", "Hash of the plan");
        assertThat(operator.fails("RUN-UNKNOWN", "history", "no-such-change")).contains("no-such-change");
        assertThat(operator.says(ExitStatus.OK, "audit")).contains("records fit");
    }

    @Test
    void temporaryPasswordsAreInNoLogNoReceiptAndNoCommand() throws IOException {
        Path handOut = home.resolve("passwords.csv");
        TestDesk desk = new TestDesk(home);

        int status = desk.run(withProfile(onboard("--passwords", "temporary", "--hand-out", handOut.toString())));

        assertThat(status).as(desk.all()).isEqualTo(ExitStatus.OK.number());
        assertThat(Files.getPosixFilePermissions(handOut)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String line = read(handOut).lines().skip(1).findFirst().orElseThrow();
        String password = line.substring(line.lastIndexOf(',') + 1);
        assertThat(password).hasSize(19);
        Canaries canaries = new Canaries().with("the temporary password", password);
        assertThat(canaries.in(desk.all())).isEmpty();
        assertThat(canaries.in(sandbox.commands().commands().toString())).isEmpty();
        Files.delete(handOut);
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.filter(Files::isRegularFile)
                            .filter(file -> !canaries.in(read(file)).isEmpty()))
                    .as("files with the password")
                    .isEmpty();
        }
        assertThat(canaries.in(line)).as("the scan finds what is there").isNotEmpty();
    }

    @Test
    void somebodyAtTheTerminalSeesThePasswordOnce() {
        TestDesk desk = new TestDesk(home, "sandbox");

        assertThat(desk.run("onboard", "MOH", "--user", AMINA, "--passwords", "temporary", "--profile", "sandbox"))
                .as(desk.all())
                .isEqualTo(ExitStatus.OK.number());
        assertThat(desk.out())
                .containsPattern("amina {2}Amina Lidasan {2}amina@moh.example {2}password {2}[a-z2-9-]{19}");
    }

    @Test
    void nothingIsStoredWhereNobodyWouldSeeThePassword() {
        assertThat(operator.fails("ONB-NOBODY-WATCHES", onboard())).contains("--hand-out");
        assertThat(operator.fails("ONB-FILE", onboard("--hand-out", home.toString())))
                .contains(home.toString());
        assertThat(operator.json("organisations", "show", "MOH").path("members").asLong(-1))
                .isZero();
    }

    @Test
    void problemsNameTheField() {
        TestDesk desk = new TestDesk(home);
        int status = desk.run(withProfile(
                "onboard",
                "TESDA",
                "--name",
                "Technical Education and Skills Development Authority",
                "--type",
                "moa",
                "--user",
                "admin@example.gov.ph,viewer,System,Admin,admin",
                "--confirm",
                "sandbox"));

        assertThat(status).isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(desk.err())
                .contains(
                        "ONB-NAME-TAKEN",
                        "TESDA-BARMM",
                        "ONB-USER-SUPERUSER",
                        "users.1.username",
                        "sees every organisation");
        assertThat(operator.fails("CLI-VALUE", "onboard", "MOH", "--user", "amina@moh.example,boss,Amina"))
                .contains("--user");
    }

    @Test
    void aBatchFromItsFile() throws IOException {
        Path file = home.resolve("batch.csv");
        Files.writeString(file, """
                code,user_email,user_role,user_first_name
                MOH,a@moh.example,pilot_admin,A
                MOLE,b@mole.example,viewer,B
                NOPE,c@nope.example,viewer,C
                """);
        Path result = home.resolve("result.csv");

        assertThat(operator.tells(ExitStatus.UNCHANGED, "onboard", "--batch", file.toString(), "--dry-run"))
                .contains("4: ONB-REQUIRED", "3 organisations");
        assertThat(operator.says(
                        ExitStatus.CHANGED,
                        "onboard",
                        "--batch",
                        file.toString(),
                        "--each",
                        "--result",
                        result.toString(),
                        "--hand-out",
                        home.resolve("links.csv").toString(),
                        "--confirm",
                        "sandbox"))
                .contains("2 organisations were stored");
        assertThat(read(result)).contains("2,MOH,stored,1,", "4,NOPE,refused,1,0,ONB-REQUIRED");
        assertThat(read(home.resolve("links.csv")).lines()).hasSize(3);
    }

    @Test
    void inObcmsModeNothingCanBeCertified() {
        pilot();

        assertThat(operator.says(ExitStatus.NOT_AS_EXPECTED, "prove-isolation", "MOH"))
                .contains("cannot be certified", "mode obcms");
    }

    @Test
    void aTargetThatKeepsThemApartIsProvenAndLeftAsItWas() {
        bmms();
        pilot();
        long before = number("select count(*) from communities_obc_community");

        assertThat(operator.says(ExitStatus.OK, "prove-isolation", "MOH", "--task", "portal.tasks.list_records"))
                .contains("MOH and OOBC do not see each other", "2 rows that were made and rolled back");
        assertThat(number("select count(*) from communities_obc_community")).isEqualTo(before);
        assertThat(operator.json("prove-isolation", "MOH").path("verdict").asString())
                .isEqualTo("PROVEN");
    }

    @ParameterizedTest
    @CsvSource({
        "MODEL, model: MOH sees",
        "VIEW, page: The page /dashboard/ shows MOH",
        "TASK, 'task: The task portal.tasks.list_records, working for MOH'",
        "NO_CONTEXT, no context: communities.obc_community gives all"
    })
    void aLayerThatForgetsTheOrganisationIsNamed(Leak leak, String named) {
        bmms();
        pilot();
        sandbox.management().leak(leak);

        assertThat(operator.says(
                        ExitStatus.NOT_AS_EXPECTED, "prove-isolation", "MOH", "--task", "portal.tasks.list_records"))
                .contains("are not kept apart", named);
    }

    @Test
    void aTargetThatSeparatesNothingIsNotCertified() {
        bmms();
        pilot();
        sandbox.management().leak(Leak.NO_MIDDLEWARE);

        assertThat(operator.says(ExitStatus.NOT_AS_EXPECTED, "prove-isolation", "MOH"))
                .contains("cannot be certified", "does not keep organisations apart");
    }

    @Test
    void aRowInAWrongOrganisationFailsTheProof() {
        bmms();
        pilot();
        execute("update communities_livelihood set organization_id ="
                + " (select id from organizations_organization where code = 'MOH') where id = 1");

        assertThat(operator.says(ExitStatus.NOT_AS_EXPECTED, "prove-isolation", "MOH"))
                .contains("wrong organization", "communities_livelihood");
    }

    @Test
    void aProofAboveTheRulesIsRefused() {
        bmms();
        pilot();
        assertThat(operator.fails("ONB-PROOF-SUPERUSER", "prove-isolation", "MOH", "--other-user", "admin"))
                .contains("admin");

        execute("alter role obcms_prod bypassrls");
        try {
            assertThat(operator.fails("ONB-PROOF-BYPASSES", "prove-isolation", "MOH"))
                    .contains("obcms_prod");
        } finally {
            execute("alter role obcms_prod nobypassrls");
        }
    }

    @Test
    void theChecklistsTargetIsProvenToo(@TempDir Path other) {
        try (Sandbox checklist =
                Sandbox.start(SandboxOptions.standard().withLapse(50).with(Variant.CHECKLIST))) {
            SandboxHome.in(other, checklist);
            Typist there = new Typist(other);
            switchTo(checklist);

            assertThat(there.says(
                            ExitStatus.OK,
                            "onboard",
                            "TESDA",
                            "--name",
                            "Technical Education",
                            "--type",
                            "moa",
                            "--user",
                            AMINA,
                            "--hand-out",
                            other.resolve("l.csv").toString(),
                            "--confirm",
                            "sandbox"))
                    .contains("TESDA is stored");
            assertThat(there.says(ExitStatus.OK, "prove-isolation", "TESDA")).contains("do not see each other");
        }
    }

    private void bmms() {
        switchTo(sandbox);
        execute("update communities_livelihood set organization_id = 1 where organization_id is null");
    }

    private static void switchTo(Sandbox target) {
        target.hosts().forEach(host -> {
            byte[] before = host.machine().files().read(Actor.ROOT, Settings.FILE);
            host.machine()
                    .files()
                    .write(
                            Actor.ROOT,
                            Settings.FILE,
                            DotEnv.parse(before).with("BMMS_MODE", "bmms").bytes());
        });
    }

    private void pilot() {
        operator.says(
                ExitStatus.OK, onboard("--hand-out", home.resolve("pilot.csv").toString()));
    }

    private static String[] onboard(String... more) {
        return Stream.concat(Stream.of("onboard", "MOH", "--user", AMINA, "--confirm", "sandbox"), Stream.of(more))
                .toArray(String[]::new);
    }

    private static String[] withProfile(String... words) {
        return Stream.concat(Stream.of(words), Stream.of("--profile", "sandbox"))
                .toArray(String[]::new);
    }

    private long number(String sql) {
        try {
            return Long.parseLong(sandbox.data().strings(sql).getFirst());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = sandbox.connect("obcms_prod");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
