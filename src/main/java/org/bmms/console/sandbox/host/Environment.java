package org.bmms.console.sandbox.host;

import java.util.Map;
import org.bmms.console.sandbox.machine.Program;

/**
 * What all servers of one environment have in common.
 *
 * @param settings the content of their settings files
 * @param programs programs that know more than their own server, by path
 */
public record Environment(SettingsFile settings, Map<String, Program> programs) {

    public Environment {
        programs = Map.copyOf(programs);
    }
}
