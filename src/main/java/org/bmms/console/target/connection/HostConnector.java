package org.bmms.console.target.connection;

import org.bmms.console.remote.RemoteHost;
import org.bmms.console.target.profile.HostProfile;

/** Makes the way to a host; it connects when it is first used. */
@FunctionalInterface
public interface HostConnector {
    RemoteHost connect(HostProfile host);
}
