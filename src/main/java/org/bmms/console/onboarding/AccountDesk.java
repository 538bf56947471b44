package org.bmms.console.onboarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.bmms.console.onboarding.django.AccountVerdict;
import org.bmms.console.onboarding.django.Application;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.onboarding.password.Credentials;
import org.bmms.console.onboarding.password.DjangoHash;
import org.bmms.console.onboarding.password.Made;
import org.bmms.console.onboarding.password.PasswordScheme;
import org.bmms.console.onboarding.write.Receipt;

/** What has to be asked of the application before users are stored, and after. */
public final class AccountDesk {
    private final Application application;
    private final PasswordPolicy policy;
    private final DjangoHash hash;

    private AccountDesk(Application application, PasswordPolicy policy, DjangoHash hash) {
        this.application = application;
        this.policy = policy;
        this.hash = hash;
    }

    /**
     * Asks how passwords are kept.
     *
     * @throws FailureException {@code ONB-HASHER}, {@code ONB-PASSWORD-RULES} or {@code ONB-NO-RESET-PAGE}, before
     *     anything is stored
     */
    public static AccountDesk open(Application application, PasswordPolicy policy, Cancellation cancellation) {
        PasswordScheme scheme = application.passwords(cancellation);
        Integer iterations = scheme.iterations();
        if (policy == PasswordPolicy.RESET_LINK) {
            if (!scheme.hasResetPage()) {
                throw Failure.unchanged(OnboardingFailure.NO_RESET_PAGE).asException();
            }
            return new AccountDesk(application, policy, new DjangoHash(1));
        }
        if (iterations == null) {
            throw Failure.unchanged(OnboardingFailure.HASHER, scheme.preferred())
                    .asException();
        }
        if (!scheme.refusals().isEmpty()) {
            throw Failure.unchanged(OnboardingFailure.PASSWORD_RULES, String.join(" ", scheme.refusals()))
                    .asException();
        }
        return new AccountDesk(application, policy, new DjangoHash(iterations));
    }

    /** How first passwords are hashed. */
    public DjangoHash hash() {
        return hash;
    }

    /**
     * Asks what became of the users, and puts together what each of them is told. Throws nothing: the rows are stored.
     *
     * @param made the first passwords, by the organisation's code
     */
    public OnboardingResult close(
            Receipt receipt, List<OnboardingRequest> stored, Map<String, Made> made, Cancellation cancellation) {
        List<AccountVerdict> verdicts = List.of();
        Optional<Failure> unsure = Optional.empty();
        List<String> logins = stored.stream()
                .flatMap(request -> request.users().stream())
                .map(UserForm::username)
                .toList();
        if (!logins.isEmpty()) {
            try {
                verdicts = application.accounts(logins, policy == PasswordPolicy.RESET_LINK, cancellation);
                unsure = refusal(verdicts);
            } catch (FailureException e) {
                // Whatever failed says that it changed nothing; the rows were stored before.
                unsure = Optional.of(e.failure().withChanged(Changed.YES));
            }
        }
        return new OnboardingResult(receipt, credentials(stored, made, verdicts), verdicts, unsure);
    }

    private static Optional<Failure> refusal(List<AccountVerdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.refusals().isEmpty())
                .findFirst()
                .map(verdict -> Failure.changed(
                        OnboardingFailure.LOGIN_REFUSED, verdict.username(), String.join(", ", verdict.refusals())));
    }

    private static Credentials credentials(
            List<OnboardingRequest> stored, Map<String, Made> made, List<AccountVerdict> verdicts) {
        Map<String, AccountVerdict> byLogin = new HashMap<>();
        verdicts.forEach(verdict -> byLogin.put(verdict.username(), verdict));
        List<Credential> credentials = new ArrayList<>();
        for (OnboardingRequest request : stored) {
            String code = request.organization().code();
            for (UserForm user : request.users()) {
                Optional<Secret> password =
                        Optional.ofNullable(made.get(code)).flatMap(m -> m.password(user.username()));
                credentials.add(credential(code, user, password, Optional.ofNullable(byLogin.get(user.username()))));
            }
        }
        return new Credentials(credentials);
    }

    private static Credential credential(
            String code, UserForm user, Optional<Secret> password, Optional<AccountVerdict> verdict) {
        Optional<Secret> link = verdict.flatMap(AccountVerdict::link);
        boolean keeps = verdict.filter(AccountVerdict::usable).isPresent();
        Credential.Kind kind = password.isPresent()
                ? Credential.Kind.PASSWORD
                : link.isPresent() ? Credential.Kind.LINK : keeps ? Credential.Kind.KEPT : Credential.Kind.NOTHING_YET;
        return new Credential(code, user.username(), user.fullName(), user.email(), kind, password.or(() -> link));
    }
}
