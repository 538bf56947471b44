package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;

/**
 * When the scheduler was last seen at work.
 *
 * @param asked when that was looked for
 * @param ago how long before
 * @param source the table or file that tells
 */
public record BeatSample(Instant asked, Duration ago, String source) {}
