package org.bmms.console.verification.check;

import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.verification.VerificationFailure;

/** DEBUG is off for every unit of a host (checklist § Security Verification: Debug mode off). */
record DebugCheck(CheckedHost host) implements Check {

    @Override
    public String id() {
        return "debug." + host.name();
    }

    @Override
    public Message title() {
        return Message.of("verification.check.debug", host.name());
    }

    @Override
    public Look look(Cancellation stop) {
        for (UnitMode unit : host.modes(stop)) {
            Boolean debug = unit.mode().debug();
            if (debug == null) {
                return Look.cannotTell(VerificationFailure.NOT_SAID, host.name(), unit.unit(), "DEBUG");
            }
            if (debug) {
                return Look.failed(VerificationFailure.DEBUG, host.name(), unit.unit());
            }
        }
        return Look.passed("debug");
    }
}
