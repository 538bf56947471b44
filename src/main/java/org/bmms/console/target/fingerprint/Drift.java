package org.bmms.console.target.fingerprint;

/**
 * Something that changed between two fingerprints.
 *
 * @param item what, such as {@code app1.settings.sha256}
 * @param before how it was; empty if it was not there
 * @param after how it is; empty if it is no longer there
 */
public record Drift(String item, String before, String after) {}
