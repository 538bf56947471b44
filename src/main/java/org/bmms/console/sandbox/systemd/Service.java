package org.bmms.console.sandbox.systemd;

import java.time.Duration;
import java.util.Map;

/** What a unit runs. */
public interface Service {

    /**
     * Starts; afterwards it serves until stopped.
     *
     * @param environment the variables that the unit gives to its process
     * @throws ServiceFailure if its process ends at once
     */
    void start(Map<String, String> environment) throws ServiceFailure, InterruptedException;

    /**
     * Stops in good order.
     *
     * @param timeout after this long (real time of a real server) it is killed instead
     * @return whether it ended by itself in time
     */
    boolean stop(Duration timeout) throws InterruptedException;
}
