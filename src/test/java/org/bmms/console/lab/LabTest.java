package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.CurrentUser;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.SudoAllows;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.profile.Profile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The lab itself: what the console's tests on a real server rest on. */
@Tag("lab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabTest {
    private static final String HOST = "app1";

    private Lab lab;

    @BeforeAll
    void start(@TempDir Path home) {
        lab = Lab.start(home);
    }

    @AfterAll
    void end() {
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    void theConsoleLogsInWithTheKeysAndTheProfileOfTheLab() {
        try (RemoteHost host = lab.session(HOST)) {
            assertThat(host.run(new CurrentUser())).isEqualTo("deploy");
            assertThat(host.run(new SudoAllows("root", List.of("systemctl", "restart", "obcms"))))
                    .isTrue();
        }
    }

    @Test
    void theUnitsOfTheProfileRunUnderSystemd() {
        Profile profile = lab.profile();
        List<String> units = List.of(
                profile.app().units().app(),
                profile.app().units().worker(),
                profile.app().units().beat());

        try (RemoteHost host = lab.session(HOST)) {
            assertThat(host.run(new ShowUnits(units))).hasSize(units.size()).allMatch(UnitStatus::isActive);
        }
    }

    @Test
    void aServerWhoseCableIsPulledFallsSilentAndIsThereAgainAfterwards() {
        try (RemoteHost host = lab.session(HOST)) {
            host.run(new CurrentUser());
            lab.cutOff(HOST);
            try {
                assertThatThrownBy(() -> host.run(new CurrentUser()))
                        .isInstanceOfSatisfying(
                                FailureException.class,
                                e -> assertThat(e.failure().code())
                                        .isIn(RemoteFailure.CONNECTION_LOST, RemoteFailure.UNREACHABLE));
            } finally {
                lab.reconnect(HOST);
            }
            assertThat(host.run(new CurrentUser())).isEqualTo("deploy");
        }
    }

    @Test
    void aServerThatRebootsComesBackWithWhatWasWritten() {
        String before = boot();
        lab.exec(HOST, "touch", "/root/kept");

        lab.exec(HOST, "systemctl", "reboot");
        lab.awaitServices();

        assertThat(boot()).isNotEqualTo(before);
        lab.exec(HOST, "test", "-e", "/root/kept");
    }

    @Test
    void afterAResetTheServerIsAsItWasAfterTheInstallation() {
        lab.exec(HOST, "sh", "-c", "echo changed >/opt/obcms/.env; systemctl disable obcms");

        lab.reset();

        try (RemoteHost host = lab.session(HOST)) {
            assertThat(new String(host.run(new ReadFile("/etc/hostname")), StandardCharsets.UTF_8))
                    .isEqualTo(HOST + "\n");
            assertThat(lab.exec(HOST, "cat", "/opt/obcms/.env")).doesNotContain("changed");
            assertThat(host.run(new ShowUnits(List.of("obcms.service"))))
                    .allMatch(unit -> unit.unitFileState().equals("enabled"));
        }
    }

    @Test
    void aSmallDiskIsSoonFull() {
        lab.exec(HOST, "mkdir", "-p", "/srv/small");
        lab.smallDisk(HOST, "/srv/small", "1m");

        assertThat(lab.tried(HOST, "dd", "if=/dev/zero", "of=/srv/small/file", "bs=1M", "count=2")
                        .errors())
                .contains("No space left");

        lab.usualDisk(HOST, "/srv/small");
        assertThat(lab.exec(HOST, "ls", "/srv/small")).isEmpty();
    }

    /** Changes with each boot. */
    private String boot() {
        return lab.exec(HOST, "cat", "/proc/sys/kernel/random/boot_id");
    }
}
