package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Secret;
import org.bmms.console.cli.ExitStatus;
import org.bmms.console.cli.Typist;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The migration on a real server with a real Django, whose database is put before it and whose code gets the release that
 * requires an organisation (target facts § 9).
 */
@Tag("lab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationLabTest {
    private static final String HOST = "app1";
    private static final Path RELEASE = Path.of("src/lab/target/obcms/required");
    private static final String SOURCE = "/opt/obcms/src";
    private static final String COLUMNS = "select count(*) || '/' || count(*) filter (where a.attnotnull)"
            + " from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]"
            + " where f.contype = 'f' and f.confrelid = 'organizations_organization'::regclass"
            + " and f.conrelid::regclass::text !~ '^organizations'";

    private Lab lab;
    private Typist typist;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        lab = Lab.start(home, "--variant", "real");
        typist = new Typist(home, lab.name(), question -> lab.sudoPassword().map(Secret::reveal));
        manage("migrate --verbosity 0 mana 0021");
        manage("migrate --verbosity 0 communities 0028");
        installRelease();
    }

    @AfterAll
    void end() {
        if (lab != null) {
            lab.close();
        }
    }

    private void installRelease() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(RELEASE)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            lab.exec(
                    HOST, "sh", "-ec", "printf %s \"$1\" >\"$2\"", "sh", text, SOURCE + "/" + RELEASE.relativize(file));
        }
    }

    private void manage(String words) {
        lab.exec(HOST, "sh", "-ec", manageLine(words));
    }

    private static String manageLine(String words) {
        return "runuser -u obcms -- env --chdir=" + SOURCE + " /opt/obcms/venv/bin/python manage.py " + words;
    }

    private String sql(String query) {
        return lab.exec(HOST, "runuser", "-u", "postgres", "--", "psql", "-Atc", query, "obcms_prod")
                .strip();
    }

    @Test
    void theTrapThatAPlainMigrateFallsIntoIsPassedInStepsAndTheWayBackLosesNothing() {
        assertThat(sql(COLUMNS)).isEqualTo("0/0");
        typist.fails("MIGRATE-NO-BACKUP", "migrate", "--dry-run");
        typist.says(ExitStatus.OK, "backup", "create", "--confirm", lab.name());

        assertThat(typist.says(ExitStatus.OK, "migrate", "--dry-run"))
                .contains(
                        "communities.0029_add_organization_field",
                        "mana.0022_add_organization_field",
                        "communities.0030_require_organization",
                        "mana.0023_require_organization");
        assertThat(sql(COLUMNS)).as("after the dry run").isEqualTo("0/0");

        var plain = lab.tried(HOST, "sh", "-ec", manageLine("migrate --noinput"));
        assertThat(plain.status()).isNotZero();
        assertThat(plain.errors()).contains("contains null values");
        assertThat(sql(COLUMNS)).as("where a plain migrate stops").isEqualTo("11/0");

        assertThat(typist.says(ExitStatus.OK, "migrate", "--confirm", lab.name()))
                .contains("is done");
        assertThat(sql(COLUMNS)).isEqualTo("42/42");
        assertThat(sql("select count(*) from mana_need where organization_id is null"))
                .isEqualTo("0");
        assertThat(lab.tried(HOST, "sh", "-ec", manageLine("migrate --check")).status())
                .as("whether Django has anything left to migrate")
                .isZero();
        typist.fails("MIGRATE-NOTHING", "migrate", "--dry-run");

        typist.fails("MIGRATE-BACK-VALUES", "migrate", "--back", "organizations", "0001");
        assertThat(typist.says(ExitStatus.OK, "migrate", "--back", "mana", "0022", "--confirm", lab.name()))
                .contains("is done");
        assertThat(sql(COLUMNS)).isEqualTo("42/11");
        typist.fails("MIGRATE-BACK-VALUES", "migrate", "--back", "mana", "0021");
        assertThat(sql("select count(*) from organizations_organization")).isEqualTo("45");
    }
}
