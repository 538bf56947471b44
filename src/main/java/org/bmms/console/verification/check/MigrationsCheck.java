package org.bmms.console.verification.check;

import java.util.List;
import java.util.stream.Collectors;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ListMigrations;
import org.bmms.console.remote.command.Migration;
import org.bmms.console.verification.VerificationFailure;

/** The database has every migration that the code of a host knows (checklist § Database Health). */
record MigrationsCheck(CheckedHost host) implements Check {
    private static final int NAMED = 5;

    @Override
    public String id() {
        return "migrations." + host.name();
    }

    @Override
    public Message title() {
        return Message.of("verification.check.migrations", host.name());
    }

    @Override
    public Look look(Cancellation stop) {
        List<Migration> all = host.runAsOwner(new ListMigrations(host.django(stop)), stop);
        List<Migration> pending = all.stream().filter(m -> !m.applied()).toList();
        if (pending.isEmpty()) {
            return Look.passed("migrations", all.size());
        }
        String names = pending.stream()
                .limit(NAMED)
                .map(m -> m.application() + "." + m.name())
                .collect(Collectors.joining(", "));
        return Look.failed(VerificationFailure.MIGRATIONS, host.name(), pending.size(), names);
    }
}
