package org.bmms.console.onboarding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Secret;
import org.bmms.console.onboarding.django.AccountVerdict;
import org.bmms.console.onboarding.django.Application;
import org.bmms.console.onboarding.password.PasswordScheme;
import org.bmms.console.remote.command.RemoteFailure;
import org.jspecify.annotations.Nullable;

/** An application that answers what a test wants. */
public final class TestApplication implements Application {
    /** Few, so that tests do not wait for hashes. */
    private @Nullable Integer iterations = 20;

    private List<String> refusals = List.of();
    private boolean resetPage = true;
    private boolean answers = true;
    private final AtomicInteger lost = new AtomicInteger();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> questions = Collections.synchronizedList(new ArrayList<>());

    /** Loses the first question about so many stored users. */
    public void losesAQuestionOf(int users) {
        lost.set(users);
    }

    /** Of how many users it was asked, each time. */
    public List<Integer> questions() {
        return List.copyOf(questions);
    }

    public void acceptsNoPbkdf2() {
        iterations = null;
    }

    public void refusesPasswords(String why) {
        refusals = List.of(why);
    }

    public void hasNoResetPage() {
        resetPage = false;
    }

    /** From the question after the rows were stored on. */
    public void doesNotAnswerAnyMore() {
        answers = false;
    }

    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public PasswordScheme passwords(Cancellation cancellation) {
        return new PasswordScheme("argon2", iterations, refusals, resetPage, "4.2.24");
    }

    @Override
    public List<AccountVerdict> accounts(List<String> usernames, boolean links, Cancellation cancellation) {
        questions.add(usernames.size());
        if (!answers || lost.compareAndSet(usernames.size(), 0)) {
            throw Failure.unchanged(RemoteFailure.CONNECTION_LOST, "app1", "manage.py")
                    .asException();
        }
        asked.addAll(usernames);
        return usernames.stream()
                .map(name -> new AccountVerdict(
                        name,
                        List.of(),
                        !links,
                        List.of(),
                        links ? Optional.of(Secret.of("https://obcms.example/reset/" + name)) : Optional.empty()))
                .toList();
    }
}
