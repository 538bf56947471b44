package org.bmms.console.target.fingerprint;

/**
 * A setting of the mode that a unit gives its processes; it wins over the settings file.
 *
 * @param key the setting
 * @param value its value there
 * @param source {@code Environment} or the path of an {@code EnvironmentFile}
 * @param settingsFile whether the source is the settings file itself, read by systemd instead of the application
 */
public record UnitOverride(String key, String value, String source, boolean settingsFile) {}
