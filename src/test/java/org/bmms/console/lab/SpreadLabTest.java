package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
