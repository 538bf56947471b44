package org.bmms.console.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.host.HostPlan;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file for sudo against what a plan really runs as root. */
class SudoersTest {
    private static final Pattern AS_ROOT = Pattern.compile("sudo --non-interactive --user=root -- (systemctl .*)");

    @TempDir
    Path directory;

    @Test
    void everyUnitCommandOfASwitchAndItsWayBackIsAllowedOnItsHost() {
        try (Sandbox sandbox = Sandbox.start(
                        SandboxOptions.standard().with(HostPlan.spread()).withLapse(20));
                SandboxTarget target =
                        new SandboxTarget(sandbox.profile(directory), directory, "ana", Duration.ofMinutes(10))) {
            Profile profile = sandbox.profile(directory);
            Plan plan = target.activation();
            for (HostProfile host : profile.hosts()) {
                Set<String> allowed = Sudoers.commands(profile, host).stream()
                        .map(words -> String.join(" ", words))
                        .collect(Collectors.toSet());
                List<String> run = asRoot(plan, host.name());
                assertThat(run).as("commands on %s", host.name()).isNotEmpty().isSubsetOf(allowed);
            }
        }
    }

    private static List<String> asRoot(Plan plan, String host) {
        return Stream.concat(plan.steps().stream(), plan.rollback().stream())
                .flatMap(step -> step.actions().stream())
                .filter(PlannedAction.Command.class::isInstance)
                .map(PlannedAction.Command.class::cast)
                .filter(command -> command.host().equals(host))
                .flatMap(command -> AS_ROOT.matcher(command.line()).results().map(found -> found.group(1)))
                .toList();
    }

    @Test
    void theFileNamesTheUnitsOfTheHostAndNothingElse() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(20))) {
            Profile profile = sandbox.profile(directory);
            HostProfile host = profile.primary();
            String own = Sudoers.of(profile, host, host.user());
            String others = Sudoers.of(profile, host, "www-data");

            assertThat(own)
                    .contains("/usr/bin/systemctl restart -- obcms.service, \\\n")
                    .contains("/usr/bin/systemctl start -- obcms-celery-beat.service obcms-celery.service")
                    .contains(host.user() + " ALL=(root) NOPASSWD: BMMS_UNITS\n")
                    .doesNotContain("NOPASSWD: ALL", "*");
            assertThat(others).contains(host.user() + " ALL=(www-data) NOPASSWD: ALL\n", "there is none");
            assertThat(own).doesNotContain("systemd-run");
        }
    }
}
