package org.bmms.console.monitoring.log;

import java.time.Instant;

/**
 * That a unit was started.
 *
 * @param number the line that says so
 * @param time by the host's clock
 * @param source the unit
 */
public record Restart(long number, Instant time, LogSource source) {}
