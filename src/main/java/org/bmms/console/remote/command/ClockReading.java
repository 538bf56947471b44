package org.bmms.console.remote.command;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A server's clock.
 *
 * @param time now
 * @param zone how its people read it
 */
public record ClockReading(Instant time, ZoneOffset zone) {}
