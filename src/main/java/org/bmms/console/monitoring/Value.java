package org.bmms.console.monitoring;

import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.profile.Measure;

/**
 * One measured value.
 *
 * @param measure what was measured
 * @param subject of what: a host, a unit on a host, a queue, a file system; empty where there is only one
 * @param value in the measure's unit, or why it is not known
 */
public record Value(Measure measure, String subject, Fact<Double> value) {

    /** Tells it apart from all others of an environment. */
    public String key() {
        return subject.isEmpty() ? measure.key() : measure.key() + " " + subject;
    }
}
