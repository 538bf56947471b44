package org.bmms.console.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.base.Size;
import org.bmms.console.remote.command.DiskSpace;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Finding;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.HostFacts;
import org.bmms.console.target.fingerprint.UnitFacts;
import org.bmms.console.target.mode.Mode;

/** A fingerprint for people. */
final class FingerprintText {
    private final Terminal terminal;

    FingerprintText(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Everything. */
    void show(Fingerprint fingerprint) {
        mode(fingerprint);
        terminal.say(
                "cli.fingerprint.database",
                describe(
                        fingerprint.schema(),
                        s -> s.database() + ", PostgreSQL " + s.serverVersion() + ", "
                                + s.scopeColumns().size() + " organisation columns, "
                                + terminal.texts().text("cli.fingerprint.columns." + s.state())));
        terminal.say(
                "cli.fingerprint.migrations",
                describe(
                        fingerprint.migrations(),
                        m -> m.applied() + " applied, " + m.pending().size() + " pending"));
        terminal.say(
                "cli.fingerprint.redis",
                describe(
                        fingerprint.redis(),
                        r -> r.version() + ", PING " + r.ping().toMillis() + " ms, " + r.queued() + " tasks waiting, "
                                + r.unacknowledged() + " taken"));
        fingerprint.hosts().forEach(this::host);
        terminal.say("cli.fingerprint.digest", fingerprint.digest());
        findings(fingerprint);
    }

    /** The modes, the units and what is remarkable. */
    void showBriefly(Fingerprint fingerprint) {
        mode(fingerprint);
        for (HostFacts host : fingerprint.hosts()) {
            units(host);
        }
        findings(fingerprint);
    }

    private void mode(Fingerprint fingerprint) {
        terminal.say("cli.fingerprint.mode", words(fingerprint.modeInFile()), words(fingerprint.modeInEffect()));
    }

    private static Object words(Optional<Mode> mode) {
        return mode.isPresent() ? mode.get().name() : Message.of("cli.fingerprint.unclear");
    }

    private void host(HostFacts host) {
        terminal.blank();
        terminal.say(
                "cli.fingerprint.host",
                host.name(),
                String.join(", ", host.roles().stream().map(Enum::name).toList()));
        terminal.say(
                "cli.fingerprint.settings",
                describe(
                        host.settings(),
                        s -> s.path() + " " + s.owner() + ":" + s.group() + " " + s.permissions() + ", changed "
                                + Figures.time(s.modified())));
        terminal.say(
                "cli.fingerprint.application",
                describe(
                        host.django(),
                        d -> "Django " + d.djangoVersion() + ", Python " + d.pythonVersion() + ", " + d.settingsModule()
                                + ", DEBUG " + d.debug()));
        terminal.say("cli.fingerprint.commit", describe(host.commit(), c -> c.hash()));
        terminal.say(
                "cli.fingerprint.clock", describe(host.clock(), c -> c.offset().toMillis() + " ms"));
        terminal.say(
                "cli.fingerprint.space",
                describe(host.appDisk(), FingerprintText::space),
                describe(host.backupDisk(), FingerprintText::space));
        units(host);
    }

    private static String space(DiskSpace space) {
        return Size.of(space.availableBytes()) + " free on " + space.mount();
    }

    private void units(HostFacts host) {
        List<UnitFacts> units = host.units().get().orElse(List.of());
        if (units.isEmpty()) {
            return;
        }
        List<UnitFacts> stale = host.staleUnits();
        Table table = new Table(List.of(host.name(), "state", "enabled", "running since", "stop limit", "settings"));
        for (UnitFacts unit : units) {
            Instant started = unit.started();
            table.row(
                    unit.name(),
                    unit.activeState() + " (" + unit.subState() + ")",
                    unit.enabled(),
                    started == null ? "-" : Figures.time(started),
                    unit.stopTimeout() == null ? "none" : Figures.duration(unit.stopTimeout()),
                    stale.contains(unit) ? "older than the file" : "as in the file");
        }
        table.show(terminal);
    }

    private void findings(Fingerprint fingerprint) {
        List<Finding> findings = fingerprint.findings();
        terminal.blank();
        if (findings.isEmpty()) {
            terminal.say("cli.fingerprint.nothing");
        }
        findings.forEach(finding -> terminal.line(
                terminal.symbols().warning() + " " + terminal.texts().render(finding.what())));
    }

    private static <T> String describe(Fact<T> fact, java.util.function.Function<T, String> words) {
        return fact.describe(words);
    }
}
