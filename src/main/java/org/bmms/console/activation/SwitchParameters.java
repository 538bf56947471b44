package org.bmms.console.activation;

import java.util.List;
import java.util.Map;
import org.bmms.console.activation.step.EnvTarget;
import org.bmms.console.activation.step.StepTimes;
import org.bmms.console.activation.step.SwitchHost;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.target.mode.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a switch are made from; kept in the plan, so that every workstation makes the same ones.
 *
 * @param to the mode to switch to
 * @param target what the settings file is to become
 * @param hosts the hosts in the order they are worked on
 * @param differences by host, the change of its settings file as it is shown
 * @param before by host, the host as it was before the switch that is taken back; empty when switching to BMMS
 * @param stateDirectory the console's directory on every host
 * @param site how the application's programs are called
 * @param guardSeconds how long a guard waits for the operator; 0 for no guard
 * @param times how long steps may take
 * @param backup the rehearsed backup that a full rollback would use; null when switching back
 * @param commit the version of the application's code that is switched; null when switching back, or where the code is
 *     not in a repository
 */
public record SwitchParameters(
        Mode to,
        EnvTarget target,
        List<SwitchHost> hosts,
        Map<String, List<DifferenceLine>> differences,
        Map<String, SwitchHost> before,
        String stateDirectory,
        DjangoSite site,
        int guardSeconds,
        StepTimes times,
        @Nullable String backup,
        @Nullable String commit) {

    public SwitchParameters {
        hosts = List.copyOf(hosts);
        differences = Map.copyOf(differences);
        before = Map.copyOf(before);
    }

    /** Whether several servers run the application, so that they are restarted one after the other. */
    public boolean rollsOver() {
        return hosts.stream().filter(host -> host.app() != null).count() > 1;
    }
}
