package org.bmms.console.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.HostFacts;
import org.bmms.console.target.fingerprint.UnitFacts;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.Units;
import org.jspecify.annotations.Nullable;

/** The units of the application (checklist § Step 6: Service Configuration, § Service Health). */
final class UnitProbes {
    private static final Pattern RESTARTS = Pattern.compile("always|on-failure|on-abnormal|on-abort");
    private static final List<Role> CELERY = List.of(Role.WORKER, Role.BEAT);
    private static final List<Role> ALL = List.of(Role.APP, Role.WORKER, Role.BEAT);

    private UnitProbes() {}

    static ItemLook celeryConfigured(Facts facts) {
        return units(facts, CELERY, UnitProbes::enabled);
    }

    static ItemLook allEnabled(Facts facts) {
        return units(facts, ALL, (host, unit) -> ItemLook.worst(List.of(enabled(host, unit), active(host, unit))));
    }

    static Function<Facts, ItemLook> running(Role role) {
        return facts -> units(facts, List.of(role), UnitProbes::active);
    }

    static Function<Facts, ItemLook> asInChecklist(Role role) {
        return facts -> Looks.each(facts.hosts(), (host, state) -> {
            List<ItemLook> looks = names(facts, host, List.of(role)).stream()
                    .map(unit -> text(facts, host, state, unit, role))
                    .toList();
            return looks.isEmpty() ? ItemLook.notApplicable(Looks.seen("other-host", host)) : ItemLook.worst(looks);
        });
    }

    /** How a unit is judged. */
    private interface Judge {
        ItemLook judge(String host, UnitFacts unit);
    }

    private static ItemLook units(Facts facts, List<Role> roles, Judge judge) {
        List<ItemLook> looks = new ArrayList<>();
        for (HostFacts host : facts.fingerprint().hosts()) {
            for (String name : names(facts, host.name(), roles)) {
                if (!host.units().isKnown()) {
                    looks.add(Looks.unreadable(host.name(), host.units()));
                    continue;
                }
                UnitFacts unit = host.unit(name).orElse(null);
                looks.add(
                        unit == null || !unit.exists()
                                ? Looks.failed(InspectionFailure.UNIT_MISSING, host.name(), name)
                                : judge.judge(host.name(), unit));
            }
        }
        return looks.isEmpty()
                ? Looks.cannotTell(InspectionFailure.UNREADABLE, roles.toString(), FingerprintFailure.NOT_ASKED.code())
                : ItemLook.worst(looks);
    }

    private static List<String> names(Facts facts, String host, List<Role> roles) {
        return facts.profile().hosts().stream()
                .filter(profile -> profile.name().equals(host))
                .flatMap(profile -> roles.stream()
                        .filter(profile::has)
                        .flatMap(role -> units(facts, profile).of(role)))
                .distinct()
                .toList();
    }

    private static Units units(Facts facts, HostProfile host) {
        Units own = host.units();
        return own == null ? facts.profile().app().units() : own;
    }

    private static ItemLook enabled(String host, UnitFacts unit) {
        return unit.enabled().startsWith("enabled")
                ? Looks.passed("unit-enabled", host, unit.name())
                : Looks.failed(InspectionFailure.UNIT_DISABLED, host, unit.name(), unit.enabled());
    }

    private static ItemLook active(String host, UnitFacts unit) {
        return unit.isActive()
                ? Looks.passed("unit-runs", host, unit.name(), unit.started() == null ? "-" : unit.started())
                : Looks.failed(InspectionFailure.UNIT_DOWN, host, unit.name(), unit.activeState());
    }

    private static ItemLook text(Facts facts, String host, HostState state, String unit, Role role) {
        @Nullable String text = state.units().get(unit);
        if (text == null) {
            return Looks.failed(InspectionFailure.UNIT_MISSING, host, unit);
        }
        UnitText written = UnitText.of(text);
        String user = written.value("User");
        if (user.isEmpty() || user.equals("root")) {
            return Looks.failed(InspectionFailure.UNIT_ROOT, host, unit);
        }
        List<String> differs = differences(facts, state, written, role);
        return differs.isEmpty()
                ? Looks.passed("unit-text", host, unit, user)
                : Looks.warning(InspectionFailure.UNIT_DIFFERS, host, unit, String.join("; ", differs));
    }

    private static List<String> differences(Facts facts, HostState state, UnitText written, Role role) {
        List<String> differs = new ArrayList<>();
        if (!written.value("User").equals(state.owner())) {
            differs.add("User=" + written.value("User"));
        }
        if (!written.value("WorkingDirectory").equals(facts.profile().app().source())) {
            differs.add("WorkingDirectory=" + written.value("WorkingDirectory"));
        }
        String program = role == Role.APP ? "gunicorn" : "celery";
        String start = written.value("ExecStart");
        if (!start.contains(program) || (role == Role.BEAT && !start.contains(" beat"))) {
            differs.add("ExecStart=" + start);
        }
        if (!RESTARTS.matcher(written.value("Restart")).matches()) {
            differs.add("Restart=" + written.value("Restart"));
        }
        if (!written.all("After").contains("network")) {
            differs.add("After=" + written.all("After"));
        }
        if (!written.all("WantedBy").contains("multi-user.target")) {
            differs.add("WantedBy=" + written.all("WantedBy"));
        }
        return differs;
    }
}
