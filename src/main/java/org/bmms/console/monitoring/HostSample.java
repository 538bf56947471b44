package org.bmms.console.monitoring;

import java.time.Duration;
import java.util.List;
import org.bmms.console.remote.command.HostLoad;
import org.bmms.console.target.fingerprint.Fact;

/**
 * How a host is.
 *
 * @param name its name in the profile
 * @param load how busy it is
 * @param answered how long it took to say so
 * @param units the units of its roles
 */
public record HostSample(String name, Fact<HostLoad> load, Duration answered, Fact<List<UnitSample>> units) {}
