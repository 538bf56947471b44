package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.bmms.console.sandbox.files.DiskSpace;
import org.bmms.console.sandbox.machine.Burden;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** Says how busy the server is, as the console's script does. */
final class SayLoad implements Program {
    private static final long KILOBYTE = 1024;

    @Override
    public int run(Invocation call) throws IOException {
        Instant now = call.machine().clock().instant();
        Burden burden = call.machine().burden();
        call.println("time %d.%09d".formatted(now.getEpochSecond(), now.getNano()));
        call.println("up 86400.00");
        call.println(String.format(Locale.ROOT, "load %1$.2f %1$.2f %1$.2f 1/100 4321", burden.load()));
        call.println("processors " + burden.processors());
        call.println("MemTotal: " + burden.memoryBytes() / KILOBYTE);
        call.println("MemAvailable: " + burden.availableBytes() / KILOBYTE);
        call.println("SwapTotal: 0");
        call.println("SwapFree: 0");
        for (String path : call.words()) {
            if (call.machine().files().exists(call.actor(), path)) {
                DiskSpace space = call.machine().files().disks().space(path);
                call.println("disk " + space.availableBytes() + " " + space.totalBytes() + " " + space.mount());
            }
        }
        return 0;
    }
}
