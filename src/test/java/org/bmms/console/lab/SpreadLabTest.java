package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.bmms.console.cli.ExitStatus;
import org.bmms.console.cli.Typist;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.AsUser;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.target.profile.HostProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three servers, and a sudo that asks for a password. */
@Tag("lab")
class SpreadLabTest {

    @Test
    void theConsoleBecomesRootWithThePasswordOnEachOfThreeServers(@TempDir Path home) {
        try (Lab lab = Lab.start(home, "--hosts", "spread", "--sudo", "password")) {
            assertThat(lab.profile().hosts())
                    .extracting(HostProfile::name)
                    .containsExactly("app1", "app2", "worker1")
                    .allSatisfy(name -> {
                        try (RemoteHost host = lab.session(name)) {
                            assertThat(host.run(new AsUser<>("root", new CurrentUser())))
                                    .isEqualTo("root");
                        }
                    });
            assertThat(lab.tried("app1", "runuser", "-u", "deploy", "--", "sudo", "--non-interactive", "true")
                            .status())
                    .as("status of sudo without the password")
                    .isEqualTo(1);
        }
    }

    @Test
    void theFileForSudoIsAcceptedAndAllowsTheUnitsAlone(@TempDir Path home) {
        try (Lab lab = Lab.start(home, "--hosts", "spread", "--sudo", "password")) {
            String file = new Typist(home, lab.name(), question -> Optional.empty())
                    .says(ExitStatus.OK, "sudoers", "--host", "worker1", "--owner", "deploy");
            lab.exec(
                    "worker1",
                    "sh",
                    "-c",
                    "cat >/root/file <<'END'\n" + file + "\nEND\nvisudo --check --file=/root/file"
                            + " && install --mode=440 /root/file /etc/sudoers.d/zz-bmms-console");

            assertThat(status(lab, "systemctl", "restart", "--", "obcms-celery.service"))
                    .isZero();
            assertThat(status(lab, "systemctl", "stop", "--", "obcms-celery-beat.service"))
                    .isZero();
            assertThat(status(lab, "systemctl", "start", "--", "obcms-celery-beat.service", "obcms-celery.service"))
                    .isZero();
            assertThat(status(lab, "systemctl", "restart", "--", "ssh.service")).isEqualTo(1);
            assertThat(status(lab, "systemctl", "restart", "--", "obcms-celery.service", "ssh.service"))
                    .isEqualTo(1);
            assertThat(status(lab, "true")).isEqualTo(1);
        }
    }

    private static int status(Lab lab, String... command) {
        return lab.tried(
                        "worker1",
                        Stream.concat(
                                        Stream.of("runuser", "-u", "deploy", "--", "sudo", "--non-interactive", "--"),
                                        Stream.of(command))
                                .toArray(String[]::new))
                .status();
    }
}
