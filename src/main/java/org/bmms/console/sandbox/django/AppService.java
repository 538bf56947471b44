package org.bmms.console.sandbox.django;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.sandbox.machine.Accounts;
import org.bmms.console.sandbox.machine.Machine;
import org.bmms.console.sandbox.systemd.Service;
import org.bmms.console.sandbox.systemd.ServiceFailure;
import org.jspecify.annotations.Nullable;

/** The application server of one host: it holds the settings that it started with. */
public final class AppService implements Service {
    private final Machine machine;
    private volatile @Nullable Settings settings;

    public AppService(Machine machine) {
        this.machine = machine;
    }

    @Override
    public void start(Map<String, String> environment) throws ServiceFailure {
        settings = Settings.read(
                machine, machine.accounts().find(Accounts.APPLICATION).orElseThrow(), environment);
    }

    @Override
    public boolean stop(Duration timeout) {
        settings = null;
        return true;
    }

    /** The settings in effect; empty while it does not serve. */
    public Optional<Settings> inEffect() {
        return Optional.ofNullable(settings);
    }
}
