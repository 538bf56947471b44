package org.bmms.console.ui.frame;

import org.bmms.console.base.Cancellation;
import org.bmms.console.target.profile.Profile;

/** Where the window learns about an environment. */
public interface EnvironmentSource {

    /** How it is reached. */
    Profile profile();

    /** The person at the console. */
    String operator();

    /**
     * Reads it; takes seconds.
     *
     * @throws org.bmms.console.base.FailureException if it cannot be read at all
     */
    EnvironmentFacts read(Cancellation cancellation);
}
