package org.bmms.console.ui.run;

import java.time.Instant;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Mark;

/**
 * A line of the live log.
 *
 * @param at when, by the clock of the console that carries the run out
 * @param mark what kind of news it is
 * @param step which step says so; {@code run} for the run itself
 * @param text the news
 */
public record LogLine(Instant at, Mark mark, String step, Message text) {
    static final String RUN = "run";
}
