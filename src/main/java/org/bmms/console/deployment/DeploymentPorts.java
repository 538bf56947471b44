package org.bmms.console.deployment;

import java.util.List;
import org.bmms.console.activation.SwitchPorts.Verifier;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.run.Hosts;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.site.SiteProbe;

/**
 * What a deployment needs.
 *
 * @param hosts the servers
 * @param site the site as its visitors reach it
 * @param verifier proves that everything works in OBCMS mode
 * @param passwords what only the operator knows
 * @param redactor learns every secret that is made
 * @param drift says what is different from when a plan was made
 */
public record DeploymentPorts(
        Hosts hosts, SiteProbe site, Verifier verifier, Passwords passwords, Redactor redactor, Drift drift) {

    /** A shorter password of the first administrator is not taken. */
    public static final int LEAST_LENGTH = 12;

    /** Passwords that only the operator knows; asked before anything is begun, and known until the session ends. */
    public interface Passwords {
        /**
         * The first administrator's.
         *
         * @throws org.bmms.console.base.FailureException {@code DEPLOY-PASSWORD} if it is not given
         */
        Secret superuser(String name);

        /** That of a role which exists already. */
        Secret database(String role);
    }

    /** Says what is different from when a plan was made. */
    @FunctionalInterface
    public interface Drift {
        List<Message> since(Plan plan);
    }
}
