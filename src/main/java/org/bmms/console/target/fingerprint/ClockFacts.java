package org.bmms.console.target.fingerprint;

import java.time.Duration;

/**
 * A server's clock against this workstation's.
 *
 * @param offset the server's time minus ours; positive if the server is ahead
 * @param uncertainty half of the time the question took
 */
public record ClockFacts(Duration offset, Duration uncertainty) {}
