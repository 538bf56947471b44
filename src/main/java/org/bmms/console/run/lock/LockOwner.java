package org.bmms.console.run.lock;

import java.time.Instant;

/**
 * Who holds the lock.
 *
 * @param token different for each holder, so that a console recognises its own lock
 * @param operator the person
 * @param workstation the person's computer
 * @param process the console's process id there
 * @param since when, by the console's clock
 * @param run what for
 */
public record LockOwner(String token, String operator, String workstation, long process, Instant since, String run) {}
