package org.bmms.console.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.lab.Lab;

/** What a server and each of its services computed, by the kernel's account of its control groups. */
final class ProcessorUse {
    /** The whole server, in what is measured. */
    static final String SERVER = "the whole server";

    private static final String ACCOUNTS =
            "cd /sys/fs/cgroup && grep -H usage_usec cpu.stat user.slice/cpu.stat system.slice/*.service/cpu.stat;"
                    + " echo \"now:uptime $(cut -d' ' -f1 /proc/uptime)\"";
    private static final Pattern LINE = Pattern.compile("(?:(.*)/)?cpu\\.stat:usage_usec (\\d+)");
    private static final Pattern UPTIME = Pattern.compile("now:uptime ([\\d.]+)");

    private final Map<String, Long> micros = new HashMap<>();
    private double uptime;

    private ProcessorUse() {}

    /** What was used since the server was started. */
    static ProcessorUse of(Lab lab, String host) {
        ProcessorUse use = new ProcessorUse();
        for (String line : lab.exec(host, "sh", "-c", ACCOUNTS).lines().toList()) {
            Matcher account = LINE.matcher(line);
            Matcher time = UPTIME.matcher(line);
            if (account.matches()) {
                String group = account.group(1);
                use.micros.put(
                        group == null ? SERVER : group.replaceFirst(".*/", ""), Long.parseLong(account.group(2)));
            } else if (time.matches()) {
                use.uptime = Double.parseDouble(time.group(1));
            }
        }
        if (!use.micros.containsKey(SERVER) || use.uptime == 0) {
            throw new IllegalStateException("the server does not account for what it computes");
        }
        return use;
    }

    /** The share of one core that each service used between another reading and this one, in percent. */
    Map<String, Double> since(ProcessorUse before) {
        Duration between = Duration.ofMillis(Math.round((uptime - before.uptime) * 1000));
        Map<String, Double> shares = new TreeMap<>();
        micros.forEach((group, used) -> {
            long fresh = used - before.micros.getOrDefault(group, 0L);
            shares.put(group, 100.0 * fresh / (between.toNanos() / 1000.0));
        });
        return shares;
    }
}
