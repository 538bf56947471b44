package org.bmms.console.monitoring;

import java.time.Instant;
import org.bmms.console.target.profile.Limits;
import org.bmms.console.target.profile.Measure;

/**
 * Something that was not as it should be for longer than a moment, and is not over yet.
 *
 * @param measure what was measured
 * @param subject of what
 * @param level {@link Judgement#ATTENTION} or {@link Judgement#FAILED}
 * @param since when it was seen first
 * @param value what was measured last
 * @param limits by which it was judged
 */
public record Alert(Measure measure, String subject, Judgement level, Instant since, double value, Limits limits) {}
