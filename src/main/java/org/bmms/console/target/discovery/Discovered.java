package org.bmms.console.target.discovery;

import java.util.List;
import org.bmms.console.base.Failure;

/**
 * What was found on a server.
 *
 * @param host its name in the profile
 * @param proposals at most one for each key, in the order of the profile
 * @param unknown why something could not be looked at
 */
public record Discovered(String host, List<Proposal> proposals, List<Failure> unknown) {

    public Discovered {
        proposals = List.copyOf(proposals);
        unknown = List.copyOf(unknown);
    }
}
