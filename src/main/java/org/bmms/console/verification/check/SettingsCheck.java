package org.bmms.console.verification.check;

import java.time.Instant;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.verification.VerificationFailure;

/**
 * The processes of a host were started after the settings file was written, and so have the settings in it: a process
 * keeps those of its start, and a reload does not change them (target facts § 3).
 */
record SettingsCheck(CheckedHost host) implements Check {

    @Override
    public String id() {
        return "settings." + host.name();
    }

    @Override
    public Message title() {
        return Message.of("verification.check.settings", host.name());
    }

    @Override
    public Look look(Cancellation stop) {
        host.first(stop);
        Instant written = host.settingsWritten(stop);
        for (UnitStatus unit : host.units(stop)) {
            Instant started = unit.started();
            if (!unit.isActive() || started == null) {
                return Look.notYet(
                        VerificationFailure.UNIT, host.name(), unit.name(), unit.activeState(), unit.result());
            }
            if (!started.isAfter(written)) {
                return Look.failed(
                        VerificationFailure.STALE, host.name(), unit.name(), started.toString(), written.toString());
            }
        }
        return Look.passed("settings", host.name(), written);
    }
}
