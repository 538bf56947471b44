package org.bmms.console.activation.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.command.CheckDeploy;
import org.bmms.console.remote.command.CheckReport;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.django.DjangoScript;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.mode.Mode;
import tools.jackson.databind.JsonNode;

/**
 * Lets Django check the new settings before any process is restarted on them (checklist § BMMS Step 2). Its own check
 * is not sufficient, so the application is also asked which mode a new process would have.
 */
public record CheckConfiguration(String prefix, SwitchHost host, DjangoSite site, Mode expected) implements CheckStep {

    @Override
    public String id() {
        return prefix + "check-configuration." + host.name();
    }

    @Override
    public Message intent() {
        return Message.of("activation.step.check-configuration", host.name());
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(3);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(
                host.shown(host.asOwner(new CheckDeploy(host.django(site)))),
                new PlannedAction.Check(Message.of("activation.check.configuration", expected.name()), limit()));
    }

    @Override
    public Map<String, String> check(StepContext context) {
        RemoteHost remote = context.host(host.name());
        try (Beside<JsonNode> asked =
                Beside.begin(() -> remote.run(host.asOwner(DjangoScript.EFFECTIVE_MODE.on(host.django(site)))))) {
            CheckReport report = remote.run(host.asOwner(new CheckDeploy(host.django(site))));
            if (!report.passed()) {
                throw Failure.changed(ActivationFailure.CHECK_FAILED, host.name())
                        .withDetail(report.output())
                        .asException();
            }
            return evidence(EffectiveMode.of(asked.result()));
        }
    }

    private Map<String, String> evidence(EffectiveMode mode) {
        if (mode.mode() != expected) {
            throw Failure.changed(
                            ActivationFailure.MODE_IN_FILE, host.name(), expected.name(), String.valueOf(mode.mode()))
                    .asException();
        }
        return Map.of("check --deploy", "no errors", "mode of a new process", expected.name());
    }
}
