package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * The application's own verification (checklist § Comprehensive Verification Script), for where it has that command.
 */
public record VerifyDeployment(DjangoSite site) implements DjangoCommand<CheckReport> {
    /** What the command is called. */
    public static final String NAME = "verify_deployment";

    @Override
    public List<String> argv() {
        return site.manage(NAME);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public CheckReport parse(Finished finished) {
        return switch (finished.exitStatus()) {
            case 0, 1 -> new CheckReport(finished.succeeded(), finished.text() + finished.error());
            default -> throw finished.failure(this).asException();
        };
    }
}
