package org.bmms.console.remote.command;

/**
 * A unit file that systemd knows.
 *
 * @param name such as {@code obcms.service}
 * @param state such as {@code enabled}
 */
public record UnitFile(String name, String state) {}
