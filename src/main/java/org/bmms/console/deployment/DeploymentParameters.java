package org.bmms.console.deployment;

import java.time.Duration;
import java.util.List;
import org.bmms.console.deployment.step.DeployHost;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.target.profile.AppProfile;

/**
 * What the steps of a deployment are made from; kept in the plan, so that every workstation makes the same ones.
 *
 * @param order what the operator ordered
 * @param host where
 * @param app where the application lives there
 * @param jobs what the run's jobs are named after, in the console's directory
 * @param commit the commit that the revision led to
 * @param makesRole whether the database's role has to be made, with a password that the console makes as well
 * @param placed files that were not there before, so that the way back may remove them
 * @param enabled whether the site was already served by nginx before
 * @param restart how long a unit may take to start
 * @param ready how long the site may take until it is ready
 */
public record DeploymentParameters(
        DeploymentOrder order,
        DeployHost host,
        AppProfile app,
        String jobs,
        String commit,
        boolean makesRole,
        List<String> placed,
        boolean enabled,
        Duration restart,
        Duration ready) {

    public DeploymentParameters {
        placed = List.copyOf(placed);
    }

    /** The application's own programs. */
    public DjangoSite site() {
        return new DjangoSite(app.source(), app.python(), app.celery(), app.celeryApp(), java.util.Map.of());
    }
}
