package org.bmms.console.remote.command;

import java.time.Instant;

/**
 * One entry of a directory.
 *
 * @param name without the directory
 * @param kind {@code f} file, {@code d} directory, {@code l} link
 * @param size in bytes
 */
public record DirectoryEntry(String name, char kind, long size, Instant modified) {}
