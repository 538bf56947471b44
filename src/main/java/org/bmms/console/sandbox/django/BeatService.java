package org.bmms.console.sandbox.django;

import java.time.Duration;
import java.util.Map;
import org.bmms.console.sandbox.machine.Accounts;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.systemd.Service;
import org.bmms.console.sandbox.systemd.ServiceFailure;

/** The Celery scheduler. */
public final class BeatService implements Service {
    private final Machine machine;

    public BeatService(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void start(Map<String, String> environment) throws ServiceFailure {
        Settings.read(machine, machine.accounts().find(Accounts.APPLICATION).orElseThrow(), environment);
    }

    @Override
    public boolean stop(Duration timeout) {
        return true;
    }
}
