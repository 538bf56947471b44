package org.bmms.console.onboarding.django;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.django.DjangoScript;
import org.bmms.console.target.fingerprint.UnitEnvironment;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.Role;
import tools.jackson.databind.JsonNode;

/**
 * The host that the console's scripts run on, with the variables that the unit of the application gives its processes:
 * those win over the settings file (target facts § 3).
 */
public final class ApplicationHost {
    private final TargetSystem target;

    public ApplicationHost(TargetSystem target) {
        this.target = target;
    }

    /**
     * Asks the application.
     *
     * @throws org.bmms.console.base.FailureException a code of the host, or that its answer cannot be read
     */
    public JsonNode ask(DjangoScript script, Map<String, Object> arguments, Cancellation cancellation) {
        TargetHost host = host();
        target.secretsUnknown(host, cancellation).ifPresent(why -> {
            throw why.asException();
        });
        Map<String, String> environment = environment(host, cancellation);
        return host.runAsOwner(script.on(host.django(environment), arguments), cancellation);
    }

    private TargetHost host() {
        return target.hosts().stream()
                .filter(host -> host.profile().roles().contains(Role.APP))
                .findFirst()
                .orElseGet(target::primary);
    }

    private Map<String, String> environment(TargetHost host, Cancellation cancellation) {
        List<UnitStatus> units =
                host.remote().run(new ShowUnits(List.of(host.units().app())), cancellation);
        Optional<UnitStatus> unit = units.stream().findFirst();
        return unit.map(u -> UnitEnvironment.of(host, u, target.profile().app().envFile())
                        .values())
                .orElse(Map.of());
    }
}
