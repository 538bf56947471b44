package org.bmms.console.sandbox.machine;

import java.time.Instant;
import java.util.List;

/**
 * A process as {@code ps} shows it to every user of the server.
 *
 * @param pid its number
 * @param user on whose behalf it runs
 * @param argv its program and arguments
 * @param started when it started
 */
public record ProcessEntry(long pid, String user, List<String> argv, Instant started) {}
