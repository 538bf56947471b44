package org.bmms.console.activation.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bmms.console.activation.gate.Gate.Verdict;
import org.bmms.console.base.Message;
import org.bmms.console.database.SchemaState;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Finding;
import org.bmms.console.target.fingerprint.FindingCode;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.HostFacts;
import org.bmms.console.target.fingerprint.MigrationFacts;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.fingerprint.UnitFacts;
import org.bmms.console.target.fingerprint.UnitOverride;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;
import org.jspecify.annotations.Nullable;

/** Servers, services, settings and schema, all of them judged by one fingerprint. */
public final class TargetGates {
    private static final long SETTINGS_SPACE = 16L << 20;

    /** What a finding of these kinds makes of the switch; any other kind is worth a warning. */
    private static final Set<FindingCode> REFUSING =
            Set.of(FindingCode.MODE, FindingCode.UNIT_MISSING, FindingCode.UNIT_DOWN, FindingCode.UNREADABLE);

    private static final Map<String, String> SWITCHED_TO = Map.of(
            ModeSettings.BMMS_MODE, Mode.BMMS.setting(), ModeSettings.MULTI_TENANT, "1", ModeSettings.SWITCHING, "1");

    private final Fingerprint fingerprint;
    private final List<Gate> gates = new ArrayList<>();

    private TargetGates(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    /** Judges a fingerprint. */
    public static List<Gate> of(Fingerprint fingerprint) {
        return new TargetGates(fingerprint).gates();
    }

    private List<Gate> gates() {
        mode();
        findings();
        fingerprint.hosts().forEach(this::host);
        passed();
        fingerprint.schema().get().ifPresent(this::schema);
        fingerprint.migrations().get().ifPresent(this::migrations);
        return List.copyOf(gates);
    }

    private void mode() {
        Mode file = fingerprint.modeInFile().orElse(null);
        Mode effect = fingerprint.modeInEffect().orElse(null);
        if (file == Mode.OBCMS && effect == Mode.OBCMS) {
            gates.add(Gate.passed("mode", "activation.gate.mode.passed"));
        } else if (file == Mode.BMMS && effect == Mode.BMMS) {
            gates.add(Gate.refused("mode", "activation.gate.mode.already"));
        } else {
            gates.add(Gate.refused("mode", "activation.gate.mode.unclear", words(file), words(effect)));
        }
    }

    private static Object words(@Nullable Mode mode) {
        return mode == null ? Message.of("activation.gate.mode.unknown") : mode.name();
    }

    private void findings() {
        for (Finding finding : fingerprint.findings()) {
            // Overrides are judged one by one: only some of them defeat the switch.
            if (finding.code() != FindingCode.OVERRIDE) {
                Verdict verdict = REFUSING.contains(finding.code()) ? Verdict.REFUSED : Verdict.WARNING;
                gates.add(new Gate(id(finding.code()), finding.host(), verdict, finding.what()));
            }
        }
    }

    private static String id(FindingCode code) {
        return code.textKey().substring(code.textKey().lastIndexOf('.') + 1);
    }

    /** What was looked at and had nothing to say. */
    private void passed() {
        List<HostFacts> hosts = fingerprint.hosts();
        List<UnitFacts> units = hosts.stream()
                .flatMap(host -> host.units().get().stream())
                .flatMap(List::stream)
                .toList();
        if (hosts.stream().allMatch(host -> looked(host.settings()))) {
            passed(Set.of("hazard", "environment"), "hazard", "activation.gate.settings.passed");
        }
        if (!units.isEmpty() && hosts.stream().allMatch(host -> looked(host.units()))) {
            passed(Set.of("override", "environment"), "override", "activation.gate.override.passed");
            passed(Set.of("down", "missing", "reload"), "down", "activation.gate.units.passed", units.size());
            passed(Set.of("timeout"), "timeout", "activation.gate.timeout.passed");
        }
        if (hosts.stream().allMatch(host -> looked(host.django()))) {
            passed(Set.of("debug"), "debug", "activation.gate.debug.passed");
            fingerprint
                    .schema()
                    .get()
                    .ifPresent(schema -> passed(
                            Set.of("database"), "database", "activation.gate.database.passed", schema.database()));
        }
        if (hosts.stream().allMatch(host -> looked(host.appDisk()))) {
            passed(Set.of("disk"), "disk", "activation.gate.disk.passed");
        }
        if (hosts.stream().allMatch(host -> looked(host.clock()))) {
            passed(Set.of("clock"), "clock", "activation.gate.clock.passed");
        }
    }

    private void passed(Set<String> unless, String id, String key, Object... arguments) {
        if (gates.stream().noneMatch(gate -> unless.contains(gate.id()))) {
            gates.add(Gate.passed(id, key, arguments));
        }
    }

    /** A host is not asked for what does not run there. */
    private static boolean looked(Fact<?> fact) {
        return fact.isKnown() || FingerprintFailure.NOT_ASKED.code().equals(fact.unreadable());
    }

    private void host(HostFacts host) {
        host.units().get().stream().flatMap(List::stream).forEach(unit -> overrides(host, unit));
        host.django().get().ifPresent(django -> {
            if (Boolean.TRUE.equals(django.debug())) {
                gates.add(Gate.refused("debug", "activation.gate.debug.refused", host.name()));
            }
            fingerprint
                    .schema()
                    .get()
                    .filter(schema ->
                            !Objects.equals(schema.database(), django.database().name()))
                    .ifPresent(schema -> gates.add(Gate.refused(
                            "database",
                            "activation.gate.database.refused",
                            host.name(),
                            String.valueOf(django.database().name()),
                            schema.database())));
        });
        host.appDisk()
                .get()
                .map(DiskSpace::availableBytes)
                .filter(free -> free < SETTINGS_SPACE)
                .ifPresent(free -> gates.add(Gate.refused(
                        "disk", "activation.gate.disk.refused", host.name(), free >> 10, SETTINGS_SPACE >> 10)));
    }

    private void overrides(HostFacts host, UnitFacts unit) {
        for (UnitOverride override : unit.overrides()) {
            String wanted = SWITCHED_TO.get(override.key());
            if (!override.settingsFile() && wanted != null) {
                Verdict verdict = override.value().equals(wanted) ? Verdict.WARNING : Verdict.REFUSED;
                gates.add(new Gate(
                        "override",
                        host.name(),
                        verdict,
                        Message.of(
                                "activation.gate.override.refused",
                                host.name(),
                                unit.name(),
                                override.key(),
                                override.value(),
                                override.source())));
            }
        }
    }

    private void schema(SchemaFacts schema) {
        boolean ready = schema.state() == SchemaState.NULLABLE || schema.state() == SchemaState.ENFORCED;
        gates.add(
                ready
                        ? Gate.passed(
                                "schema",
                                "activation.gate.schema.passed",
                                schema.scopeColumns().size())
                        : Gate.refused(
                                "schema",
                                "activation.gate.schema.refused",
                                schema.state().name()));
    }

    private void migrations(MigrationFacts migrations) {
        gates.add(
                migrations.pending().isEmpty()
                        ? Gate.passed("migrations", "activation.gate.migrations.passed", migrations.applied())
                        : Gate.refused(
                                "migrations",
                                "activation.gate.migrations.refused",
                                migrations.pending().size(),
                                migrations.pending().stream().limit(5).collect(Collectors.joining(", "))));
    }
}
