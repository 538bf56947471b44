package org.bmms.console.remote.command;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bmms.console.base.Effect;

/**
 * How busy a host is, in one go: what the kernel says of load and memory, and the space where paths are.
 *
 * @param paths absolute paths; one that is not there is passed over
 */
public record ReadLoad(List<String> paths) implements SystemCommand<HostLoad> {
    private static final long KILOBYTE = 1024;
    private static final double MILLISECONDS = 1000;

    public ReadLoad {
        paths = List.copyOf(paths);
        paths.forEach(AbsolutePath::require);
    }

    @Override
    public List<String> argv() {
        return RemoteScript.LOAD.argv(paths);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(15);
    }

    @Override
    public HostLoad parse(Finished finished) {
        String said = finished.orFail(this).text();
        Map<String, String> values = new HashMap<>();
        Set<DiskSpace> disks = new LinkedHashSet<>();
        for (String line : said.lines().toList()) {
            int space = line.indexOf(' ');
            String name = space < 0 ? line : line.substring(0, space);
            String value = line.substring(space + 1);
            if (name.equals("disk")) {
                disks.add(disk(value));
            } else {
                values.put(name, value);
            }
        }
        String[] load = value(values, "load", said).split(" ", -1);
        if (load.length < 2) {
            throw Answer.unreadable(this, said);
        }
        Instant time = Answer.instant(this, value(values, "time", said));
        return new HostLoad(
                time,
                Duration.ofMillis(Math.round(decimal(value(values, "up", said)) * MILLISECONDS)),
                decimal(load[0]),
                decimal(load[1]),
                (int) Answer.number(this, value(values, "processors", said)),
                bytes(values, "MemTotal:", said),
                bytes(values, "MemAvailable:", said),
                bytes(values, "SwapTotal:", said),
                bytes(values, "SwapFree:", said),
                List.copyOf(disks));
    }

    private DiskSpace disk(String line) {
        String[] parts = line.strip().split("\\s+", 3);
        if (parts.length != 3) {
            throw Answer.unreadable(this, line);
        }
        return new DiskSpace(Answer.number(this, parts[0]), Answer.number(this, parts[1]), parts[2]);
    }

    private long bytes(Map<String, String> values, String name, String said) {
        return Answer.number(this, value(values, name, said)) * KILOBYTE;
    }

    private String value(Map<String, String> values, String name, String said) {
        String value = values.get(name);
        if (value == null) {
            throw Answer.unreadable(this, said);
        }
        return value;
    }

    private double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Answer.unreadable(this, text);
        }
    }
}
