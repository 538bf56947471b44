package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Django's system check for deployment (checklist § BMMS Step 2); necessary, not sufficient.
 */
public record CheckDeploy(DjangoSite site) implements DjangoCommand<CheckReport> {

    @Override
    public List<String> argv() {
        return site.manage("check", "--deploy", "--fail-level", "ERROR");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(60);
    }

    @Override
    public CheckReport parse(Finished finished) {
        return switch (finished.exitStatus()) {
            case 0, 1 -> new CheckReport(finished.succeeded(), finished.text() + finished.error());
            default -> throw finished.failure(this).asException();
        };
    }
}
