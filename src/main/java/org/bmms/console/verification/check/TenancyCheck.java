package org.bmms.console.verification.check;

import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.verification.VerificationFailure;

/**
 * Multi-tenancy and the switching of organisations are as the mode wants them, by the application's own helper functions
 * (checklist § BMMS Step 4; target facts § 3: never by the text of the settings).
 */
record TenancyCheck(CheckedHost host, Mode expected) implements Check {

    @Override
    public String id() {
        return "tenancy." + host.name();
    }

    @Override
    public Message title() {
        return Message.of("verification.check.tenancy", host.name(), expected.name());
    }

    @Override
    public Look look(Cancellation stop) {
        List<UnitMode> units = host.modes(stop);
        boolean wanted = expected == Mode.BMMS;
        for (UnitMode unit : units) {
            Boolean multiTenant = unit.mode().multiTenant();
            Boolean switching = unit.mode().organizationSwitching();
            if (multiTenant == null || switching == null) {
                String missing = multiTenant == null ? "multi_tenant_enabled()" : "organization_switching_enabled()";
                return Look.cannotTell(VerificationFailure.NOT_SAID, host.name(), unit.unit(), missing);
            }
            if (multiTenant != wanted || switching != wanted) {
                return Look.failed(
                        VerificationFailure.TENANCY,
                        host.name(),
                        unit.unit(),
                        multiTenant.toString(),
                        switching.toString(),
                        expected.name());
            }
        }
        Long organizations = units.getFirst().mode().activeOrganizations();
        return Look.passed("tenancy", Boolean.toString(wanted), String.valueOf(organizations));
    }
}
