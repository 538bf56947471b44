package org.bmms.console.remote.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How busy a host is.
 *
 * @param time its clock
 * @param up how long it has been up
 * @param loadOfOne the load average of the last minute
 * @param loadOfFive of the last five minutes
 * @param processors how many it has
 * @param memoryBytes its memory
 * @param availableBytes what programs can still get of it
 * @param swapBytes its swap space
 * @param swapFreeBytes what of it is free
 * @param disks the file systems of the paths that were asked for, each once
 */
public record HostLoad(
        Instant time,
        Duration up,
        double loadOfOne,
        double loadOfFive,
        int processors,
        long memoryBytes,
        long availableBytes,
        long swapBytes,
        long swapFreeBytes,
        List<DiskSpace> disks) {

    public HostLoad {
        disks = List.copyOf(disks);
    }
}
