package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bmms.console.base.Secret;
import org.bmms.console.cli.ExitStatus;
import org.bmms.console.cli.Typist;
import org.bmms.console.target.site.SiteProbe;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console's main job against real servers, typed as an administrator types it. */
@Tag("lab")
class LabJobTest {
    private static final Duration ANSWER = Duration.ofSeconds(10);

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"real, single, nopasswd", "checklist, single, password", "real, spread, nopasswd"})
    void theSystemGoesToBmmsAndBackAndItsDataToo(String variant, String hosts, String sudo) {
        try (Lab lab = Lab.start(home, "--variant", variant, "--hosts", hosts, "--sudo", sudo)) {
            Typist typist =
                    new Typist(home, lab.name(), question -> lab.sudoPassword().map(Secret::reveal));
            String[] confirmed = {"--confirm", lab.name()};

            assertThat(typist.tells(ExitStatus.OK, "doctor")).contains("0 do not work");
            assertThat(typist.says(ExitStatus.OK, "status")).contains("OBCMS in effect");
            typist.says(ExitStatus.NOT_AS_EXPECTED, "coverage");
            typist.ready();
            assertThat(typist.says(ExitStatus.OK, "coverage")).contains("100.0 %");
            String backup = typist.json("backup", "list").at("/0/id").asString();
            assertThat(typist.says(ExitStatus.OK, "backup", "verify", backup)).contains("is whole");

            typist.says(ExitStatus.OK, "activate", "--keep", confirmed[0], confirmed[1]);
            assertThat(modeOfTheRunningWorkers(lab)).isEqualTo("bmms");
            assertThat(typist.says(ExitStatus.OK, "verify")).contains("Verification for BMMS");

            typist.says(ExitStatus.OK, "rollback", confirmed[0], confirmed[1]);
            assertThat(modeOfTheRunningWorkers(lab)).isEqualTo("obcms");

            typist.says(ExitStatus.OK, "activate", "--keep", confirmed[0], confirmed[1]);
            lab.exec("app1", "runuser", "-u", "postgres", "--", "psql", "-qd", "obcms_prod", "-c", accident(variant));
            typist.says(ExitStatus.OK, "rollback", "--full", "--backup", backup, confirmed[0], confirmed[1]);
            assertThat(modeOfTheRunningWorkers(lab)).isEqualTo("obcms");
            assertThat(typist.says(ExitStatus.OK, "coverage")).contains("100.0 %");
            assertThat(typist.says(ExitStatus.OK, "verify")).contains("Verification for OBCMS");

            assertNothingIsLeft(lab);
        }
    }

    private static String accident(String variant) {
        String table = variant.equals("real") ? "communities_obc_community" : "communities_community";
        return "update " + table + " set organization_id = null";
    }

    /** Every page says the mode in which the process that made it was started. */
    private static String modeOfTheRunningWorkers(Lab lab) {
        try (SiteProbe site = new SiteProbe(lab.profile().site(), ANSWER)) {
            String page = site.home().body();
            return Optional.of(page.replaceAll("(?s).*data-mode=\"(\\w+)\".*", "$1"))
                    .filter(mode -> mode.length() < page.length())
                    .orElseThrow(() -> new AssertionError("the page does not say its mode: " + page));
        }
    }

    private static void assertNothingIsLeft(Lab lab) {
        String state = "/opt/obcms/.bmms-console";
        assertThat(lab.exec(
                        "app1",
                        "sh",
                        "-c",
                        "ls -A " + state + "/guards " + state + "/jobs; ls -Ad " + state + "/lock || :"))
                .doesNotContain("activation", "backup", "rollback", state + "/lock");
        assertThat(lab.exec(
                        "app1", "runuser", "-u", "postgres", "--", "psql", "-Atc", "select datname from pg_database"))
                .doesNotContain("rehearsal", "restore");
        assertThat(lab.exec("app1", "sh", "-c", "ls -A /opt/obcms")).doesNotContain(".env.bmms-console.new");
        assertThat(lab.exec("app1", "ps", "-eo", "args")).doesNotContain("pg_dump", "pg_restore", "bmms-");
    }
}
