package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** Lists the rules of a firewall that lets in SSH and the web, as the console's script does. */
final class SayFirewall implements Program {
    private static final String RULES = """
            ufw
            Status: active
            Default: deny (incoming), allow (outgoing), disabled (routed)
            22/tcp                     ALLOW IN    Anywhere
            80,443/tcp (Nginx Full)    ALLOW IN    Anywhere
            """;

    @Override
    public int run(Invocation call) throws IOException {
        if (!call.actor().isRoot()) {
            return 1;
        }
        call.print(RULES);
        return 0;
    }
}
