package org.bmms.console.sandbox.files;

/**
 * Space on the disk that holds a path.
 *
 * @param mount where it is mounted
 * @param availableBytes what is free
 * @param totalBytes its size
 */
public record DiskSpace(String mount, long availableBytes, long totalBytes) {}
