package org.bmms.console.remote.command;

/**
 * The space of a file system.
 *
 * @param availableBytes what an ordinary user can still write
 * @param totalBytes its size
 * @param mount where it is mounted
 */
public record DiskSpace(long availableBytes, long totalBytes, String mount) {}
