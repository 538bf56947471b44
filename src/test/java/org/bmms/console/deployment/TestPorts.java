package org.bmms.console.deployment;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.bmms.console.activation.SwitchPorts.Verdict;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.target.profile.SiteProfile;
import org.bmms.console.target.site.SiteProbe;

/** Ports of a deployment to a server in memory. */
final class TestPorts {
    static final String PASSWORD = "palay-at-ginto-77";

    private TestPorts() {}

    static DeploymentPorts of(BareServer server, Redactor redactor) {
        return new DeploymentPorts(
                name -> server,
                new SiteProbe(SiteProfile.at(URI.create("https://127.0.0.1:1")), Duration.ofSeconds(1)),
                (mode, cancellation) -> new Verdict(1, List.of(), List.of()),
                new DeploymentPorts.Passwords() {
                    @Override
                    public Secret superuser(String name) {
                        return Secret.of(PASSWORD);
                    }

                    @Override
                    public Secret database(String role) {
                        return Secret.of(PASSWORD);
                    }
                },
                redactor,
                plan -> List.of());
    }
}
