package org.bmms.console.monitoring;

import org.bmms.console.database.cluster.ReplicationLag;

/**
 * How the standby is that the profile names.
 *
 * @param server where it is
 * @param lag how far it is behind
 */
public record StandbySample(String server, ReplicationLag lag) {}
