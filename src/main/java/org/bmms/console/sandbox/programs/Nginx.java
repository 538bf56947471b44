package org.bmms.console.sandbox.programs;

import java.io.IOException;
import java.util.List;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code nginx -T}: accepts what is linked, and shows it. */
final class Nginx implements Program {
    /** Where sites lie that are served. */
    private static final String SITE = "/etc/nginx/sites-enabled/obcms";

    @Override
    public int run(Invocation call) throws IOException {
        if (!call.words().equals(List.of("-T"))) {
            throw new UsageException("invalid option");
        }
        if (!call.actor().isRoot()) {
            return call.fail(1, "[emerg] open() \"/run/nginx.pid\" failed (13: Permission denied)");
        }
        FileSystem files = call.machine().files();
        if (files.exists(call.actor(), SITE)) {
            call.println("# configuration file " + SITE + ":");
            call.write(files.read(call.actor(), SITE));
        }
        call.complain("nginx: configuration file /etc/nginx/nginx.conf test is successful");
        return 0;
    }
}
