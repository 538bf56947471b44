package org.bmms.console.deployment.step;

import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.remote.command.Access;
import org.bmms.console.remote.command.InstallRequirements;
import org.bmms.console.remote.command.RequirementsMet;
import org.bmms.console.remote.command.TestAccess;
import org.bmms.console.run.step.StepContext;
import org.jspecify.annotations.Nullable;

/** Installs what the application needs into its virtual environment (checklist § Step 2: Code Deployment). */
public record InstallDependencies(
        DeployHost host,
        String directory,
        String python,
        String requirements,
        @Nullable String wheels) implements LongStep {

    @Override
    public String id() {
        return "install-requirements";
    }

    @Override
    public Message intent() {
        return Message.of("deployment.step.install-requirements", requirements);
    }

    @Override
    public DetachedJob job() {
        return host.ownerJob(directory, new InstallRequirements(python, requirements, wheels).argv());
    }

    @Override
    public Optional<Map<String, String>> achieved(StepContext context) {
        if (!host.owner().run(context, new TestAccess(requirements, Access.READ))) {
            throw Failure.unchanged(DeploymentFailure.REQUIREMENTS, host.name(), requirements)
                    .asException();
        }
        return host.owner().run(context, new RequirementsMet(python, requirements))
                ? Optional.of(Map.of("requirements", requirements))
                : Optional.empty();
    }
}
