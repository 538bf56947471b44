package org.bmms.console.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.mail.MailFolder;
import org.bmms.console.onboarding.mail.WelcomeMail;
import org.bmms.console.onboarding.password.Credential;
import org.jspecify.annotations.Nullable;

/** The e-mails to new users as files, if they are wanted; the console itself sends none to users. */
final class Letters {
    private final Terminal terminal;
    private final @Nullable MailFolder folder;
    private final Map<String, OrganizationForm> organizations;
    private final URI site;

    private Letters(
            Terminal terminal, @Nullable MailFolder folder, Map<String, OrganizationForm> organizations, URI site) {
        this.terminal = terminal;
        this.folder = folder;
        this.organizations = Map.copyOf(organizations);
        this.site = site;
    }

    /**
     * Prepares the place.
     *
     * @param organizations as they are taken in, by their codes
     * @throws org.bmms.console.base.FailureException {@code ONB-FILE}
     */
    static Letters to(
            Terminal terminal, @Nullable Path directory, Map<String, OrganizationForm> organizations, URI site) {
        return new Letters(terminal, directory == null ? null : MailFolder.create(directory), organizations, site);
    }

    /** Removes the place again, after nothing was stored. */
    void cancel() {
        if (folder != null) {
            try {
                folder.cancel();
            } catch (IOException e) {
                terminal.note(Failure.unchanged(
                                OnboardingFailure.FILE, folder.directory().toString())
                        .what());
            }
        }
    }

    /** Writes one for each user; says what went wrong. */
    Optional<Failure> write(List<Credential> all) {
        if (folder == null) {
            return Optional.empty();
        }
        String where = folder.directory().toString();
        try {
            for (Credential one : all) {
                OrganizationForm organization = Objects.requireNonNull(organizations.get(one.organization()));
                WelcomeMail mail = WelcomeMail.of(one, organization, site, terminal.texts());
                folder.write(one.username(), mail);
                mail.body().close();
            }
            terminal.note(Message.of("cli.onboard.mails", all.size(), where));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Failure.changed(OnboardingFailure.FILE, where));
        }
    }
}
