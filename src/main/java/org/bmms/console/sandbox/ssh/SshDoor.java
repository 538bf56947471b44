package org.bmms.console.sandbox.ssh;

import org.bmms.console.base.Secret;

/**
 * Who may come in, and what happens on the way.
 *
 * @param user the only user
 * @param key opens
 * @param password opens as well
 * @param gate where faults come in
 * @param log notes every command
 */
public record SshDoor(String user, ClientKey key, Secret password, CommandGate gate, CommandLog log) {}
