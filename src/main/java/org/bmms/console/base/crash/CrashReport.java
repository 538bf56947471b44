package org.bmms.console.base.crash;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A report that waits to be looked at.
 *
 * @param file where it is
 * @param time when it was written
 * @param text what is in it, without secrets
 */
public record CrashReport(Path file, Instant time, String text) {}
