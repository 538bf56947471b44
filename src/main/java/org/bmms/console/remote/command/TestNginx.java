package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Tests the configuration of nginx and shows it (checklist § Step 7: Nginx Configuration); nothing is loaded. Needs root,
 * since the keys of certificates are read.
 */
public record TestNginx() implements SystemCommand<NginxReport> {

    @Override
    public List<String> argv() {
        return List.of("nginx", "-T");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public NginxReport parse(Finished finished) {
        return switch (finished.exitStatus()) {
            case 0 -> new NginxReport(true, finished.text(), finished.error());
            case 1 -> new NginxReport(false, finished.text(), finished.error());
            default -> throw finished.failure(this).asException();
        };
    }
}
