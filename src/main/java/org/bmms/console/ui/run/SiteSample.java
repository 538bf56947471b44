package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import org.bmms.console.target.site.Sample;

/**
 * A probe of the site at a time of this workstation's clock.
 *
 * @param at when it began
 * @param sample what it met
 */
public record SiteSample(Instant at, Sample sample) {

    /** When it ended. */
    Instant ended() {
        return at.plus(took());
    }

    Duration took() {
        return sample.took();
    }

    boolean isUp() {
        return sample.isUp();
    }
}
