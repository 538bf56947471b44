package org.bmms.console.onboarding.mail;

import java.net.URI;
import org.bmms.console.base.Secret;
import org.bmms.console.base.Texts;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.password.Credential;

/**
 * What a new user is written, to be sent by whoever took the organisation in. A temporary password never stands in it; a
 * link does, so the whole text is as secret as the link.
 *
 * @param to the address
 * @param subject the subject
 * @param body the text
 */
public record WelcomeMail(String to, String subject, Secret body) {

    /** The mail for one user. */
    public static WelcomeMail of(Credential credential, OrganizationForm organization, URI site, Texts texts) {
        String key = switch (credential.kind()) {
            case LINK -> "onboarding.mail.link";
            case PASSWORD, NOTHING_YET -> "onboarding.mail.password";
            case KEPT -> "onboarding.mail.kept";
        };
        String link = credential.kind() == Credential.Kind.LINK
                ? credential.secret().map(Secret::reveal).orElse("")
                : "";
        String body = texts.render(org.bmms.console.base.Message.of(
                key,
                credential.fullName(),
                organization.name(),
                organization.code(),
                site.toString(),
                credential.username(),
                link));
        return new WelcomeMail(credential.email(), texts.text("onboarding.mail.subject"), Secret.of(body));
    }
}
