package org.bmms.console.ui.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.monitoring.MonitoringHistory.Point;
import org.bmms.console.monitoring.Round;
import org.bmms.console.monitoring.Ticker;

/** Where looks at an environment and their history come from. All but the first two not for the window's thread. */
public interface WatchSource {

    /** From the beginning of one look to that of the next, while everything answers. */
    Duration interval();

    /** The channels on which people are told of alerts, beside this window; empty for none. */
    List<String> channels();

    /**
     * Looks again and again until it is cancelled.
     *
     * @param ticker says when it is time
     * @param listener told every round, on the thread that looks
     */
    void watch(Ticker ticker, Consumer<Round> listener, Cancellation cancellation);

    /** The courses of all values, the oldest point first. */
    Map<String, List<Point>> courses(Instant from, Instant until);

    /** The course of one value, the oldest point first. */
    List<Point> course(String key, Instant from, Instant until);

    /** Whether what is measured is kept in the console's database; else a day of it is, on this workstation. */
    boolean isKeptInDatabase();
}
