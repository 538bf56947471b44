package org.bmms.console.remote.command;

import java.time.Instant;

/**
 * The version of the application's code.
 *
 * @param hash the commit
 * @param committed when
 * @param subject its first line: untrusted text
 */
public record Commit(String hash, Instant committed, String subject) {}
