package org.bmms.console.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to switch a server, as programs of this computer.
 *
 * @param title as the table calls it
 * @param activate goes to BMMS mode
 * @param rollBack goes back to OBCMS mode
 * @param environment what is set for both
 * @param step the first group is the step that begins with this line of their output
 */
record SwitchWay(
        String title, List<String> activate, List<String> rollBack, Map<String, String> environment, Pattern step) {
    /** The step before anything is changed. */
    static final String GATES = "gates";

    SwitchWay {
        activate = List.copyOf(activate);
        rollBack = List.copyOf(rollBack);
        environment = Map.copyOf(environment);
    }

    /** Switches, and says how long it took. */
    TimedRun run(boolean toBmms) {
        return TimedRun.of(toBmms ? activate : rollBack, environment, line -> {
            Matcher matcher = step.matcher(line);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        });
    }
}
