package org.bmms.console.run;

import org.bmms.console.remote.RemoteHost;

/** The servers of a target by their names in the profile. */
@FunctionalInterface
public interface Hosts {

    /**
     * The server of that name.
     *
     * @throws IllegalArgumentException if the profile has no such host, which is a bug in a step
     */
    RemoteHost host(String name);
}
