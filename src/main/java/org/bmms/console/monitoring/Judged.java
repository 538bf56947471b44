package org.bmms.console.monitoring;

import org.bmms.console.target.profile.Limits;

/**
 * A measured value and what is thought of it.
 *
 * @param value what was measured
 * @param limits by which it was judged
 * @param judgement what is thought of it
 */
public record Judged(Value value, Limits limits, Judgement judgement) {

    static Judged of(Value value, Limits limits) {
        return new Judged(value, limits, Judgement.of(value, limits));
    }
}
