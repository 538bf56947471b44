package org.bmms.console.deployment.step;

import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.Access;
import org.bmms.console.remote.command.MakeVirtualEnvironment;
import org.bmms.console.remote.command.ProgramVersion;
import org.bmms.console.remote.command.TestAccess;
import org.bmms.console.run.step.StepContext;

/** Makes the virtual environment (checklist § Step 2: Code Deployment). */
public record MakeEnvironment(
        DeployHost host, String directory, String environment, String python, boolean systemPackages)
        implements LongStep {

    @Override
    public String id() {
        return "make-environment";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.make-environment", environment);
    }

    @Override
    public DetachedJob job() {
        return host.ownerJob(directory, new MakeVirtualEnvironment(environment, systemPackages).argv());
    }

    /** Its pip is made last. */
    @Override
    public Optional<Map<String, String>> achieved(StepContext context) {
        boolean whole = host.owner().run(context, new TestAccess(python, Access.EXECUTE))
                && host.owner().run(context, new TestAccess(environment + "/bin/pip", Access.EXECUTE));
        return whole
                ? Optional.of(Map.of("python", host.owner().run(context, new ProgramVersion(python))))
                : Optional.empty();
    }
}
