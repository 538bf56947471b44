package org.bmms.console.monitoring.log;

import java.time.Duration;

/**
 * Who logs.
 *
 * @param host the host's name in its profile
 * @param unit with its suffix
 * @param ahead the host's time minus this workstation's; lines are ordered without it, and shown with it
 */
public record LogSource(String host, String unit, Duration ahead) {

    /** The unit as people call it. */
    public String shortUnit() {
        return unit.endsWith(".service") ? unit.substring(0, unit.length() - ".service".length()) : unit;
    }
}
