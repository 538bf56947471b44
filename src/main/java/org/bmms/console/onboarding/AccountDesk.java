package org.bmms.console.onboarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Beside;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be asked of the application before users are stored, and after. Closing waits for a question that is still
 * under way.
 */
public final class AccountDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);

    private final Application application;
    private final PasswordPolicy policy;
    private final DjangoHash hash;
    private @Nullable Early early;

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
     * Asks of some of the users already, beside what the caller does: the application takes its time for each of them.
     * Once only, since it takes most of its time to start.
     */
    public void askAhead(List<OnboardingRequest> stored) {
        List<String> logins = logins(stored);
        if (early == null && !logins.isEmpty()) {
            early = new Early(logins, Beside.begin(() -> ask(logins, Cancellation.none())));
        }
    }

    /**
     * Asks what became of the users, and puts together what each of them is told. Throws nothing: the rows are stored.
     *
     * @param made the first passwords, by the organisation's code
     */
    public OnboardingResult conclude(
            Receipt receipt, List<OnboardingRequest> stored, Map<String, Made> made, Cancellation cancellation) {
        List<AccountVerdict> verdicts = List.of();
        Optional<Failure> unsure = Optional.empty();
        try {
            verdicts = verdicts(logins(stored), cancellation);
            unsure = refusal(verdicts);
        } catch (FailureException e) {
            // Whatever failed says that it changed nothing; the rows were stored before.
            unsure = Optional.of(e.failure().withChanged(Changed.YES));
        }
        return new OnboardingResult(receipt, credentials(stored, made, verdicts), verdicts, unsure);
    }

    private List<AccountVerdict> verdicts(List<String> logins, Cancellation cancellation) {
        List<String> rest = new ArrayList<>(logins);
        if (early != null) {
            rest.removeAll(new HashSet<>(early.logins()));
        }
        List<AccountVerdict> late = ask(rest, cancellation);
        List<AccountVerdict> all = new ArrayList<>(early == null ? List.of() : answered(early, cancellation));
        all.addAll(late);
        return all;
    }

    /** What was asked ahead in vain is asked again. */
    private List<AccountVerdict> answered(Early asked, Cancellation cancellation) {
        try {
            return asked.answer().result();
        } catch (FailureException e) {
            LOG.info("the application did not answer ahead and is asked again", e);
            return ask(asked.logins(), cancellation);
        }
    }

    private List<AccountVerdict> ask(List<String> logins, Cancellation cancellation) {
        return logins.isEmpty()
                ? List.of()
                : application.accounts(logins, policy == PasswordPolicy.RESET_LINK, cancellation);
    }

    private static List<String> logins(List<OnboardingRequest> requests) {
        return requests.stream()
                .flatMap(request -> request.users().stream())
                .map(UserForm::username)
                .toList();
    }

    @Override
    public void close() {
        if (early != null) {
            early.answer().close();
        }
    }

    /** A question that was asked ahead. */
    private record Early(List<String> logins, Beside<List<AccountVerdict>> answer) {}

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
