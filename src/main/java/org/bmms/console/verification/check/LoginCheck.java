package org.bmms.console.verification.check;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.target.site.SiteAnswer;
import org.bmms.console.verification.VerificationFailure;

/**
 * The login page, where the application says it is, is answered with 2xx (checklist § Application Health). Some
 * applications only say a name for it; then the administration's login must not be a server error, if there is one.
 */
record LoginCheck(CheckedHost primary, AskedSite site) implements Check {
    private static final String ADMINISTRATION = "/admin/login/";

    @Override
    public String id() {
        return "login";
    }

    @Override
    public Message title() {
        return Message.of("verification.check.login");
    }

    @Override
    public Look look(Cancellation stop) {
        String said = primary.modes(stop).getFirst().mode().loginUrl();
        Optional<String> own = Optional.ofNullable(said).filter(url -> url.startsWith("/"));
        String page = own.orElse(ADMINISTRATION);
        List<SiteAnswer> answers = site.ask(() -> site.probe().follow(page));
        for (SiteAnswer answer : answers) {
            if (!answer.isSuccess()) {
                return own.isPresent() || answer.isServerError()
                        ? Look.notYet(VerificationFailure.PAGE, page, answer.status())
                        : new Look.NotThere();
            }
        }
        return Look.passed("page", page, answers.getFirst().status(), answers.size());
    }
}
