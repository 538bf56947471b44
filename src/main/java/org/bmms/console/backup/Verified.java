package org.bmms.console.backup;

import java.time.Instant;

/**
 * A backup that was looked at again and found whole.
 *
 * @param backup what was recorded
 * @param found what it is now
 * @param at when
 */
public record Verified(Backup backup, Inspected found, Instant at) {}
