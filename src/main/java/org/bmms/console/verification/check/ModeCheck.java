package org.bmms.console.verification.check;

import java.util.List;
import java.util.stream.Collectors;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.verification.VerificationFailure;

/**
 * The application says that it is in the mode, asked with the variables of every unit of a host, since those win over the
 * settings file (checklist § BMMS Step 4: Mode switch confirmed).
 */
record ModeCheck(CheckedHost host, Mode expected) implements Check {

    @Override
    public String id() {
        return "mode." + host.name();
    }

    @Override
    public Message title() {
        return Message.of("verification.check.mode", host.name(), expected.name());
    }

    @Override
    public Look look(Cancellation stop) {
        List<UnitMode> units = host.modes(stop);
        for (UnitMode unit : units) {
            Mode mode = unit.mode().mode();
            if (mode != null && mode != expected) {
                return Look.failed(VerificationFailure.MODE, host.name(), unit.unit(), mode.name(), expected.name());
            }
        }
        for (UnitMode unit : units) {
            if (unit.mode().mode() == null) {
                return Look.cannotTell(VerificationFailure.NOT_SAID, host.name(), unit.unit(), "is_bmms_mode()");
            }
            List<String> unreadable = unit.environment().unreadableFiles();
            if (!unreadable.isEmpty()) {
                return Look.cannotTell(
                        VerificationFailure.ENVIRONMENT, host.name(), unit.unit(), String.join(", ", unreadable));
            }
        }
        return Look.passed(
                "mode", expected.name(), units.stream().map(UnitMode::unit).collect(Collectors.joining(", ")));
    }
}
