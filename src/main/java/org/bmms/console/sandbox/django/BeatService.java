package org.bmms.console.sandbox.django;

import java.time.Duration;
import java.util.Map;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.machine.Accounts;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.systemd.Service;
import org.bmms.console.sandbox.systemd.ServiceFailure;

/** The Celery scheduler; it keeps in a file when it was last at work. */
public final class BeatService implements Service {
    private static final String SCHEDULE = "/opt/obcms/src/celerybeat-schedule";

    private final Machine machine;

    public BeatService(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void start(Map<String, String> environment) throws ServiceFailure {
        Actor application = machine.accounts().find(Accounts.APPLICATION).orElseThrow();
        Settings.read(machine, application, environment);
        try {
            machine.files().write(application, SCHEDULE, new byte[] {0});
        } catch (FileException e) {
            // A disk that is full keeps it from remembering, not from working.
            return;
        }
    }

    @Override
    public boolean stop(Duration timeout) {
        return true;
    }
}
