package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Csv;
import org.bmms.console.cli.ConsoleProcess;
import org.bmms.console.cli.ExitStatus;
import org.junit.jupiter.api.Test;

/** An onboarding on a real server that fails, is cut off, or is given hostile values (promises D4, D5, T3, T4). */
class OnboardingFaultsLabTest extends LabScenario {
    private static final String HOSTILE = "$(touch /tmp/owned)";

    @Test
    void aRuleThatRefusesAtCommitLeavesNothingAndNamesItsTable() {
        String before = stored();
        sql("""
                create function lab_rule() returns trigger language plpgsql as
                $$ begin raise unique_violation using constraint = 'rule', table = tg_table_name; end $$;
                create constraint trigger lab_rule after insert on auth_user deferrable initially deferred
                for each row execute function lab_rule()""");
        try {
            assertThat(typist.fails("ONB-CONFLICT", onboard("MOLE", "refused@mole.example", "refused.csv")))
                    .contains("auth_user");
        } finally {
            sql("drop function lab_rule cascade");
        }

        assertThat(stored()).isEqualTo(before);
        assertThat(home("refused.csv")).as("nobody got a link").doesNotExist();
    }

    @Test
    void aDatabaseThatGoesAwayMeanwhileLeavesNothingAndItCanBeRepeated() {
        String before = stored();
        sql("""
                create function lab_wait() returns trigger language plpgsql as
                $$ begin perform pg_sleep(200); return new; end $$;
                create trigger lab_wait before insert on organizations_organizationmembership
                for each row execute function lab_wait()""");
        try (ConsoleProcess process = console(workstation("cut"), onboard("MILG", "cut@milg.example", "cut.csv"))) {
            Eventually.comes(
                    "an onboarding that waits",
                    LONGEST,
                    () -> postgres("-Atc \"select count(*) from pg_stat_activity where wait_event = 'PgSleep'\"")
                            .strip()
                            .equals("1"));

            shell("systemctl restart postgresql");

            assertThat(process.exitStatus(LONGEST)).as(process.output()).isEqualTo(ExitStatus.UNCHANGED.number());
            assertThat(process.output()).contains("DB-LOST");
        } finally {
            sql("drop function lab_wait cascade");
        }
        assertThat(stored()).isEqualTo(before);

        assertThat(typist.says(ExitStatus.OK, onboard("MILG", "cut@milg.example", "again.csv")))
                .contains("MILG is stored");
    }

    @Test
    void aTemporaryPasswordIsInNoProcessAndNoLogOfTheServer() {
        shell("logger planted-beside; systemd-run --quiet --collect --unit=lab-watch"
                + " sh -c 'while :; do ps -eo args; sleep 0.05; done >/root/watched'");
        try {
            typist.says(
                    ExitStatus.OK,
                    and(onboard("MAFAR", "secret@mafar.example", "secret.csv"), "--passwords", "temporary"));
        } finally {
            lab.tried(HOST, "systemctl", "stop", "lab-watch");
        }
        String password = secret("secret.csv");
        assertThat(password).hasSize(19);

        assertThat(shell("cat /root/watched; rm /root/watched"))
                .contains("manage.py shell")
                .doesNotContain(password);
        assertThat(shell("journalctl --no-pager --output cat; find /var/log/postgresql /opt/obcms/.bmms-console"
                        + " /home/deploy -type f -exec cat {} +"))
                .contains("planted-beside")
                .doesNotContain(password);
    }

    @Test
    void hostileValuesAreStoredAsTheyAreAndRunNothing() {
        String name = "'; rm -rf /tmp/x; " + HOSTILE + " `touch /tmp/owned`";
        shell("rm -f /tmp/owned");

        assertThat(typist.says(
                        ExitStatus.OK,
                        and(
                                onboard("HOSTILE", "hostile@x.example", "hostile.csv"),
                                "--name",
                                name,
                                "--type",
                                "office")))
                .contains("HOSTILE is stored");

        assertThat(holds("test -e /tmp/owned")).isFalse();
        assertThat(postgres("-Atc \"select name from organizations_organization where code = 'HOSTILE'\""))
                .isEqualToIgnoringNewLines(name);
        assertThat(postgres("-Atc \"select first_name from auth_user where username = 'hostile'\""))
                .isEqualToIgnoringNewLines(HOSTILE);
    }

    private String[] onboard(String code, String email, String handOut) {
        return confirmed(
                "onboard",
                code,
                "--user",
                email + ",viewer," + HOSTILE,
                "--hand-out",
                home(handOut).toString());
    }

    private static String[] and(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    private String secret(String handOut) {
        Path file = home(handOut);
        try {
            List<Csv.Line> lines = Csv.read(Files.readString(file, StandardCharsets.UTF_8));
            return lines.get(1).cells().getLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that an onboarding could change. */
    private String stored() {
        return Stream.of(
                        "organizations_organization",
                        "organizations_organizationmembership",
                        "auth_user",
                        "auth_user_groups",
                        "auth_group")
                .map(table -> postgres(
                        "-Atc 'select count(*), md5(string_agg(t::text, chr(10) order by id)) from " + table + " t'"))
                .reduce("", String::concat);
    }

    private void sql(String statements) {
        shell("runuser -u postgres -- psql -Xq -v ON_ERROR_STOP=1 -d obcms_prod <<'SQL'\n" + statements + ";\nSQL\n");
    }

    private String postgres(String options) {
        return shell("runuser -u postgres -- psql -Xq -v ON_ERROR_STOP=1 -d obcms_prod " + options);
    }
}
