package org.bmms.console.activation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bmms.console.activation.step.EnvCopy;
import org.bmms.console.activation.step.EnvTarget;
import org.bmms.console.activation.step.GuardKind;
import org.bmms.console.activation.step.StepTimes;
import org.bmms.console.activation.step.SwitchHost;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Stamp;
import org.bmms.console.remote.command.ClockReading;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.run.RunView;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.run.step.Step;
import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.dotenv.EnvDifference;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Makes the plans of a switch to BMMS and of the emergency rollback from what the hosts are like now. */
public final class SwitchPlanner {
    /** The kind of a plan that switches to BMMS. */
    public static final String ACTIVATION = "activation";

    /** The kind of a plan that switches back to OBCMS. */
    public static final String ROLLBACK = "rollback";

    /** So many lines around a change tell where in the file it is. */
    private static final int CONTEXT = 2;

    private final Profile profile;
    private final SwitchPorts ports;

    public SwitchPlanner(Profile profile, SwitchPorts ports) {
        this.profile = profile;
        this.ports = ports;
    }

    /**
     * The plan of a switch to BMMS (checklist § Mode Activation Procedure).
     *
     * @param operator who asks for it
     * @param now the console's time
     * @param fingerprint the digest of the facts that the operator was shown
     * @param warnings what the gates before it found
     * @param basis what the switch rests on
     */
    public Plan activation(
            String operator, Instant now, String fingerprint, List<PlannedWarning> warnings, SwitchBasis basis) {
        EnvTarget target = new EnvTarget.Bmms(profile.policy().ocmCode());
        return plan(new Draft(ACTIVATION, operator, now, fingerprint, warnings, Mode.BMMS, target, Map.of(), basis));
    }

    /**
     * The plan of a switch back to OBCMS (checklist § Emergency Rollback).
     *
     * @param activation the activation that is taken back, or null where none is on record
     */
    public Plan rollback(
            String operator,
            Instant now,
            String fingerprint,
            List<PlannedWarning> warnings,
            @Nullable RunView activation) {
        if (activation == null) {
            return plan(new Draft(
                    ROLLBACK,
                    operator,
                    now,
                    fingerprint,
                    warnings,
                    Mode.OBCMS,
                    new EnvTarget.Obcms(),
                    Map.of(),
                    SwitchBasis.none()));
        }
        SwitchParameters then = Json.read(activation.plan().parameters(), SwitchParameters.class);
        Map<String, SwitchHost> before = new LinkedHashMap<>();
        then.hosts().forEach(h -> before.put(h.name(), h));
        EnvTarget target = then.target() instanceof EnvTarget.Bmms bmms
                ? new EnvTarget.Before(bmms.ocmCode())
                : new EnvTarget.Obcms();
        return plan(new Draft(
                ROLLBACK, operator, now, fingerprint, warnings, Mode.OBCMS, target, before, SwitchBasis.none()));
    }

    /** What is to be planned. */
    private record Draft(
            String kind,
            String operator,
            Instant now,
            String fingerprint,
            List<PlannedWarning> warnings,
            Mode to,
            EnvTarget target,
            Map<String, SwitchHost> before,
            SwitchBasis basis) {}

    private Plan plan(Draft draft) {
        String stamp = freeStamp(draft.kind());
        String runId = runId(stamp, draft.kind());
        List<SwitchHost> hosts = new ArrayList<>();
        Map<String, List<DifferenceLine>> differences = new LinkedHashMap<>();
        List<PlannedWarning> warnings = new ArrayList<>(draft.warnings());
        for (HostProfile host : switched()) {
            HostFacts facts = HostFacts.read(target(host));
            DotEnv desired = draft.target()
                    .desired(facts.env(), () -> original(draft.before().get(host.name())))
                    .file();
            SwitchHost switched = host(facts, desired, stamp, draft.to());
            hosts.add(switched);
            differences.put(host.name(), difference(facts.env(), desired));
            if (draft.to() == Mode.BMMS && switched.guard() == GuardKind.NONE) {
                warnings.add(
                        new PlannedWarning("ACT-NO-GUARD", Message.of("activation.warning.no-guard", host.name())));
            }
        }
        SwitchParameters parameters = new SwitchParameters(
                draft.to(),
                draft.target(),
                hosts,
                differences,
                draft.before(),
                profile.app().stateDirectory(),
                site(),
                (int) profile.policy().guard().toSeconds(),
                times(),
                draft.basis().backup(),
                draft.basis().commit());
        if (parameters.rollsOver()) {
            warnings.add(new PlannedWarning("ACT-ROLLING", Message.of("activation.warning.rolling")));
        }
        ModeSwitch steps = new ModeSwitch(runId, parameters, ports);
        return new Plan(
                runId,
                draft.kind(),
                profile.name(),
                draft.operator(),
                draft.now(),
                draft.now().plus(profile.policy().planExpiry()),
                draft.fingerprint(),
                Json.write(parameters),
                warnings,
                planned(steps.steps()),
                planned(steps.rollback()));
    }

    /** The hosts that have units of the application. */
    private List<HostProfile> switched() {
        return profile.hosts().stream()
                .filter(host -> !profile.unitsOn(host).isEmpty())
                .toList();
    }

    private TargetHost target(HostProfile host) {
        return new TargetHost(ports.hosts().host(host.name()), host, profile.app());
    }

    private static String runId(String stamp, String kind) {
        return stamp + "-" + kind;
    }

    /** The primary server's time, or the next second whose names nobody has used: a copy never replaces another one. */
    private String freeStamp(String kind) {
        TargetHost primary = target(profile.primary());
        ClockReading clock = primary.run(new ServerClock());
        for (Instant time = clock.time(); ; time = time.plusSeconds(1)) {
            String stamp = Stamp.of(time, clock.zone());
            boolean used = exists(primary, profile.app().stateDirectory() + "/runs/" + runId(stamp, kind))
                    || switched().stream().anyMatch(host -> exists(target(host), backup(stamp)));
            if (!used) {
                return stamp;
            }
        }
    }

    private static boolean exists(TargetHost host, String path) {
        return host.runAsOwner(new StatFile(path)).isPresent();
    }

    private String backup(String stamp) {
        return profile.app().envFile() + ".backup." + stamp;
    }

    private SwitchHost host(HostFacts facts, DotEnv desired, String stamp, Mode to) {
        AppProfile app = profile.app();
        boolean guarded = to == Mode.BMMS && !profile.policy().guard().isZero();
        return new SwitchHost(
                facts.name(),
                facts.owner(),
                facts.sudo(),
                app.envFile(),
                backup(stamp),
                facts.env().sha256(),
                desired.sha256(),
                facts.app(),
                facts.worker(),
                facts.beat(),
                guarded ? facts.guard() : GuardKind.NONE,
                facts.environment());
    }

    /** The copy that the activation made, as the way back needs it. */
    private DotEnv original(@Nullable SwitchHost before) {
        if (before == null) {
            throw new IllegalStateException("a way back to before needs the activation's own record");
        }
        return EnvCopy.read(ports.hosts().host(before.name()), before);
    }

    private DjangoSite site() {
        AppProfile app = profile.app();
        return new DjangoSite(app.source(), app.python(), app.celery(), app.celeryApp(), Map.of());
    }

    private StepTimes times() {
        PolicyProfile policy = profile.policy();
        return new StepTimes(policy.restartLimit(), policy.readyLimit(), policy.celeryDrain());
    }

    private static List<DifferenceLine> difference(DotEnv current, DotEnv desired) {
        return EnvDifference.between(current, desired, CONTEXT).stream()
                .map(line -> new DifferenceLine(kind(line), line.before(), line.after(), line.text()))
                .toList();
    }

    private static DifferenceLine.Kind kind(EnvDifference.Line line) {
        return line.isKept()
                ? DifferenceLine.Kind.KEPT
                : line.after() == null ? DifferenceLine.Kind.REMOVED : DifferenceLine.Kind.ADDED;
    }

    private static List<PlannedStep> planned(List<Step> steps) {
        return steps.stream().map(Step::planned).toList();
    }
}
