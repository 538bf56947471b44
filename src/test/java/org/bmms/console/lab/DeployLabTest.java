package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.bmms.console.cli.ExitStatus;
import org.bmms.console.cli.Typist;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a bare server to a served login page with no command by hand (checklist § OBCMS Mode Deployment). The code comes
 * from a bare repository on the server itself, since a lab reaches nothing else.
 */
@Tag("lab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployLabTest {
    private static final String HOST = "app1";
    private static final String PASSWORD = "palay-at-ginto-77";

    private Lab lab;
    private Typist typist;

    @BeforeAll
    void start(@TempDir Path home) {
        lab = Lab.start(home, "--bare");
        lab.exec(HOST, "/srv/target/repository.sh", "real", "/srv/code/obcms.git", "/srv/wheels");
        typist = new Typist(home, lab.name(), question -> Optional.of(PASSWORD));
    }

    @AfterAll
    void end() {
        if (lab != null) {
            lab.close();
        }
    }

    private String[] deploy(String... more) {
        Stream<String> order = Stream.of(
                "deploy",
                "--code",
                "/srv/code/obcms.git",
                "--revision",
                "v1.0",
                "--certificate",
                "/etc/ssl/lab/server.crt",
                "--certificate-key",
                "/etc/ssl/lab/server.key",
                "--superuser",
                "admin",
                "--email",
                "admin@obcms.lab",
                "--wheels",
                "/srv/wheels",
                "--system-packages",
                "--ignore-static",
                "vendor",
                "--no-upgrade");
        return Stream.concat(order, Stream.of(more)).toArray(String[]::new);
    }

    @Test
    @Order(1)
    void aDryRunShowsEverythingAndChangesNothing() {
        String shown = typist.says(ExitStatus.OK, deploy("--dry-run"));

        assertThat(shown).contains("useradd", "SECRET_KEY=••••••••", "ExecStart=", "ssl_certificate", "DEPLOY-NO-SUDO");
        assertThat(lab.tried(HOST, "id", "obcms").status()).isNotZero();
        assertThat(lab.tried(HOST, "test", "-e", "/opt/obcms").status()).isNotZero();
    }

    @Test
    @Order(2)
    void aBareServerServesTheLoginPage() {
        typist.says(ExitStatus.OK, deploy("--confirm", lab.name()));

        assertThat(lab.exec(
                        HOST,
                        "curl",
                        "--silent",
                        "--cacert",
                        "/etc/ssl/lab/ca.crt",
                        "--resolve",
                        "obcms.lab:443:127.0.0.1",
                        "--write-out",
                        "%{http_code}",
                        "https://obcms.lab/admin/login/"))
                .endsWith("200")
                .contains("password");
        lab.exec(HOST, "systemctl", "is-active", "obcms", "obcms-celery", "obcms-celery-beat", "nginx");
        assertThat(lab.exec(HOST, "stat", "--format=%U %a", "/opt/obcms/.env")).isEqualTo("obcms 600\n");
        assertThat(lab.exec(HOST, "id", "-Gn", "obcms")).isEqualTo("obcms\n");
    }

    @Test
    @Order(3)
    void theSecondTimeNothingIsChanged() {
        String before = state();

        String said = typist.tells(ExitStatus.OK, deploy("--confirm", lab.name()));

        assertThat(state()).isEqualTo(before);
        assertThat(said).doesNotContain("CMD-");
    }

    @Test
    @Order(4)
    void noSecretIsInTheJournalOrInThePlan() {
        String key = lab.exec(HOST, "sh", "-c", "sed -n 's/^SECRET_KEY=//p' /opt/obcms/.env")
                .strip();
        String told = lab.exec(
                HOST, "sh", "-c", "cat /opt/obcms/.bmms-console/runs/*/*; journalctl --no-pager --quiet --lines=all");

        assertThat(key).hasSize(64);
        assertThat(told).contains("write-settings").doesNotContain(key, PASSWORD);
    }

    /** When what was deployed was last changed or started, and the commit. */
    private String state() {
        return lab.exec(
                HOST,
                "sh",
                "-c",
                "stat --format='%n %Y %i' /opt/obcms/.env /etc/systemd/system/obcms*.service"
                        + " /etc/nginx/sites-enabled/obcms /opt/obcms/venv/bin/gunicorn;"
                        + " systemctl show --property=ExecMainStartTimestamp obcms obcms-celery obcms-celery-beat nginx;"
                        + " git -C /opt/obcms rev-parse HEAD");
    }
}
