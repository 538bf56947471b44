package org.bmms.console.activation;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.activation.step.ArmGuard;
import org.bmms.console.activation.step.AwaitApplication;
import org.bmms.console.activation.step.AwaitReady;
import org.bmms.console.activation.step.BackUpEnv;
import org.bmms.console.activation.step.CheckConfiguration;
import org.bmms.console.activation.step.EnvTarget;
import org.bmms.console.activation.step.GuardKind;
import org.bmms.console.activation.step.ProveMode;
import org.bmms.console.activation.step.RestartApp;
import org.bmms.console.activation.step.StartCelery;
import org.bmms.console.activation.step.StopCelery;
import org.bmms.console.activation.step.SwitchHost;
import org.bmms.console.activation.step.Verify;
import org.bmms.console.activation.step.WriteEnv;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.GuardOrder;
import org.bmms.console.run.Procedure;
import org.bmms.console.run.StateDirectory;
import org.bmms.console.run.guard.Guard;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.step.Step;
import org.bmms.console.target.mode.Mode;

/**
 * The steps of a switch and of its way back, in the checklist's order with its traps mended: the settings file is copied
 * before it is edited, Celery stops before the application restarts and starts after it is proven, and the way back
 * restores every switched setting (target facts § 9).
 */
public final class ModeSwitch implements Procedure {
    private static final String BACK = "back.";

    private final String runId;
    private final SwitchParameters parameters;
    private final SwitchPorts ports;

    /** The switch of a plan. */
    public ModeSwitch(Plan plan, SwitchPorts ports) {
        this(plan.id(), Json.read(plan.parameters(), SwitchParameters.class), ports);
    }

    ModeSwitch(String runId, SwitchParameters parameters, SwitchPorts ports) {
        this.runId = runId;
        this.parameters = parameters;
        this.ports = ports;
    }

    @Override
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (SwitchHost host : parameters.hosts()) {
            steps.add(new BackUpEnv(host));
        }
        for (SwitchHost host : parameters.hosts()) {
            if (host.guard() != GuardKind.NONE) {
                steps.add(new ArmGuard(host, guard(host)));
            }
        }
        for (SwitchHost host : parameters.hosts()) {
            SwitchHost of = parameters.before().getOrDefault(host.name(), host);
            steps.add(new WriteEnv("", of, parameters.target(), difference(host)));
        }
        steps.addAll(onto(parameters.to(), ""));
        return steps;
    }

    @Override
    public List<Step> rollback() {
        if (!(parameters.target() instanceof EnvTarget.Bmms bmms)) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (SwitchHost host : parameters.hosts()) {
            EnvTarget before = new EnvTarget.Before(bmms.ocmCode());
            steps.add(new WriteEnv(BACK, host, before, DifferenceLine.reversed(difference(host))));
        }
        steps.addAll(onto(Mode.OBCMS, BACK));
        return steps;
    }

    @Override
    public List<Guard> guards() {
        return parameters.hosts().stream()
                .filter(h -> h.guard() != GuardKind.NONE)
                .map(this::guard)
                .toList();
    }

    @Override
    public boolean awaitsDecision() {
        return parameters.target() instanceof EnvTarget.Bmms;
    }

    @Override
    public List<Message> drift(Plan plan) {
        return ports.drift().since(plan);
    }

    /** Brings all processes onto the settings file as it is now. */
    private List<Step> onto(Mode mode, String prefix) {
        List<Step> steps = new ArrayList<>();
        // On the way back nothing may stand between the operator and the old state; the verification proves it at the
        // end.
        boolean forward = mode == Mode.BMMS;
        for (SwitchHost host : parameters.hosts()) {
            if (forward && host.app() != null) {
                steps.add(new CheckConfiguration(prefix, host, parameters.site(), mode));
            }
        }
        for (SwitchHost host : parameters.hosts()) {
            if (!host.celeryUnits().isEmpty()) {
                steps.add(new StopCelery(prefix, host, parameters.site(), parameters.times()));
            }
        }
        for (SwitchHost host : parameters.hosts()) {
            String app = host.app();
            if (app != null) {
                steps.add(new RestartApp(prefix, host, app, parameters.times()));
                if (parameters.rollsOver()) {
                    steps.add(new AwaitApplication(prefix, host, app, ports.site(), parameters.times()));
                }
                steps.add(new AwaitReady(prefix, host, app, ports.site(), parameters.times()));
            }
        }
        for (SwitchHost host : parameters.hosts()) {
            String app = host.app();
            if (forward && app != null) {
                steps.add(new ProveMode(prefix, host, app, parameters.site(), mode));
            }
        }
        for (SwitchHost host : parameters.hosts()) {
            if (!host.celeryUnits().isEmpty()) {
                steps.add(new StartCelery(prefix, host, parameters.site(), parameters.times()));
            }
        }
        steps.add(new Verify(prefix, mode, ports.verifier(), parameters.times()));
        return steps;
    }

    private Guard guard(SwitchHost host) {
        GuardOrder order = new GuardOrder(
                parameters.stateDirectory() + "/guards/" + runId,
                host.envFile(),
                host.envBackup(),
                host.after(),
                host.before(),
                parameters.guardSeconds(),
                host.celeryUnits(),
                host.app() == null ? List.of() : List.of(host.app()),
                host.celeryUnits(),
                host.guard() == GuardKind.PROCESS && host.sudo());
        StateDirectory directory =
                new StateDirectory(ports.hosts().host(host.name()), host.owner(), parameters.stateDirectory());
        return new Guard(directory, order, host.guard() == GuardKind.SERVICE);
    }

    private List<DifferenceLine> difference(SwitchHost host) {
        return parameters.differences().getOrDefault(host.name(), List.of());
    }
}
