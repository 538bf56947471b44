package org.bmms.console.verification.check;

import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.CheckReport;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.ListManagementCommands;
import org.bmms.console.remote.command.VerifyDeployment;
import org.bmms.console.verification.VerificationFailure;

/**
 * The application's own {@code verify_deployment} passes (checklist § Comprehensive Verification Script). The real
 * application does not have it (target facts § 4); then there is nothing to check.
 */
record OwnCommandCheck(CheckedHost host) implements Check {

    @Override
    public String id() {
        return "verify-deployment";
    }

    @Override
    public Message title() {
        return Message.of("verification.check.verify-deployment");
    }

    @Override
    public Look look(Cancellation stop) {
        DjangoSite site = host.django(stop);
        if (!host.runAsOwner(new ListManagementCommands(site), stop).contains(VerifyDeployment.NAME)) {
            return new Look.NotThere();
        }
        CheckReport report = host.runAsOwner(new VerifyDeployment(site), stop);
        return report.passed()
                ? Look.passed("verify-deployment")
                : new Look.Failed(
                        Failure.unchanged(VerificationFailure.OWN_COMMAND, host.name())
                                .withDetail(report.output()),
                        false);
    }
}
