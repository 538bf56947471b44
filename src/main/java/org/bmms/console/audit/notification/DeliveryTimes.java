package org.bmms.console.audit.notification;

import java.time.Duration;
import java.util.List;

/**
 * How long a notification is tried.
 *
 * @param limit for one attempt
 * @param pauses before the second, the third attempt and so on; after the last of them it has failed
 * @param patience how long the console waits at its end for what is on its way
 */
public record DeliveryTimes(Duration limit, List<Duration> pauses, Duration patience) {

    public DeliveryTimes {
        pauses = List.copyOf(pauses);
    }

    /** Three attempts of 20 s in about a minute and a half, and 10 s at the end. */
    public static DeliveryTimes usual() {
        return new DeliveryTimes(
                Duration.ofSeconds(20), List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)), Duration.ofSeconds(10));
    }
}
