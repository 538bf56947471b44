package org.bmms.console.activation.step;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.django.DjangoScript;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.mode.Mode;

/**
 * Proves the mode of the application's running processes (checklist § BMMS Step 4): they are younger than the settings
 * file, and with the unit's variables the application takes this mode from it.
 */
public record ProveMode(String prefix, SwitchHost host, String unit, DjangoSite site, Mode expected)
        implements CheckStep {

    @Override
    public String id() {
        return prefix + "prove-mode." + host.name();
    }

    @Override
    public Message intent() {
        return Message.of("activation.step.prove-mode", host.name());
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(new PlannedAction.Check(Message.of("activation.check.mode", expected.name()), limit()));
    }

    @Override
    public Map<String, String> check(StepContext context) {
        Processes processes = new Processes(host, context);
        Instant written = processes.written();
        UnitStatus now = processes.show(List.of(unit)).getFirst();
        if (!processes.isCurrent(now, written)) {
            throw processes.failure(ActivationFailure.UNIT_DOWN, now);
        }
        EffectiveMode mode = EffectiveMode.of(
                context.host(host.name()).run(host.asOwner(DjangoScript.EFFECTIVE_MODE.on(host.django(site)))));
        if (mode.mode() != expected) {
            throw Failure.changed(ActivationFailure.MODE_NOT_IN_EFFECT, host.name(), unit, expected.name())
                    .withDetail("the application says " + mode.mode() + " " + mode.errors())
                    .asException();
        }
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("mode", expected.name());
        evidence.put("settings written", written.toString());
        evidence.put("processes started", String.valueOf(now.started()));
        evidence.put("multi-tenant", String.valueOf(mode.multiTenant()));
        evidence.put("organisation switching", String.valueOf(mode.organizationSwitching()));
        evidence.put("active organisations", String.valueOf(mode.activeOrganizations()));
        return evidence;
    }
}
