package org.bmms.console.sandbox.host;

import java.util.Map;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.site.Pages;

/**
 * What all servers of one environment have in common.
 *
 * @param settings the content of their settings files
 * @param pages what their applications answer
 * @param programs programs that know more than their own server, by path
 */
public record Environment(SettingsFile settings, Pages pages, Map<String, Program> programs) {

    public Environment {
        programs = Map.copyOf(programs);
    }
}
