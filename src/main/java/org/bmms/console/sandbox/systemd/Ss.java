package org.bmms.console.sandbox.systemd;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code ss}: the ports of units that run, and who holds them. */
public final class Ss implements Program {
    private static final List<String> KNOWN =
            List.of("--no-header", "--tcp", "--unix", "--listening", "--numeric", "--processes");

    private final Units units;
    private final Map<String, Integer> ports;

    /**
     * Listening units.
     *
     * @param ports by unit, where it listens while it runs
     */
    public Ss(Units units, Map<String, Integer> ports) {
        this.units = units;
        this.ports = Map.copyOf(ports);
    }

    @Override
    public int run(Invocation call) throws IOException {
        if (!call.words().equals(KNOWN)) {
            throw new UsageException("only the ports of units are known");
        }
        for (Map.Entry<String, Integer> port : ports.entrySet()) {
            long pid = units.find(port.getKey())
                    .map(unit -> unit.state().mainPid())
                    .orElse(0L);
            if (pid != 0) {
                call.println("tcp   LISTEN 0      2048       127.0.0.1:" + port.getValue()
                        + "       0.0.0.0:*    users:((\"gunicorn\",pid=" + pid + ",fd=5))");
            }
        }
        return 0;
    }
}
