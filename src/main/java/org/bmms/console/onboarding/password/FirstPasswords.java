package org.bmms.console.onboarding.password;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.onboarding.form.PasswordPolicy;

/**
 * Makes first passwords and their hashes on all cores, in the order in which they were asked for: hashing takes nearly
 * all of the time of an onboarding, and one organisation is stored while the next one's are made.
 */
public final class FirstPasswords implements AutoCloseable {
    private final PasswordPolicy policy;
    private final DjangoHash hash;
    private final Redactor redactor;
    private final Cancellation cancellation;
    private final TemporaryPassword passwords = new TemporaryPassword();
    private final ExecutorService cores =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
                Thread thread = new Thread(work, "password-hash");
                thread.setDaemon(true);
                return thread;
            });
    private final Cancellation.Registration registration;

    /**
     * A maker for one onboarding or batch.
     *
     * @param redactor learns every password
     * @param cancellation ends the work between two hashes
     */
    public FirstPasswords(PasswordPolicy policy, DjangoHash hash, Redactor redactor, Cancellation cancellation) {
        this.policy = policy;
        this.hash = hash;
        this.redactor = redactor;
        this.cancellation = cancellation;
        this.registration = cancellation.onRequest(cores::shutdownNow);
    }

    /** Begins with the passwords of these users. */
    public Made begin(List<String> usernames) {
        Map<String, CompletableFuture<Made.One>> made = new LinkedHashMap<>();
        for (String username : usernames) {
            made.put(
                    username,
                    policy == PasswordPolicy.RESET_LINK
                            ? CompletableFuture.completedFuture(new Made.One(null, DjangoHash.unusable()))
                            : submit());
        }
        return new Made(this, made);
    }

    private CompletableFuture<Made.One> submit() {
        CompletableFuture<Made.One> one = new CompletableFuture<>();
        try {
            cores.execute(() -> make(one));
        } catch (RejectedExecutionException e) {
            throw stopped().asException(e);
        }
        return one;
    }

    /** A password comes into being when its turn comes, so that there is none for users who were given up before. */
    private void make(CompletableFuture<Made.One> one) {
        if (one.isDone()) {
            return;
        }
        Secret password = passwords.generate();
        redactor.learn(password);
        try {
            if (!one.complete(new Made.One(password, hash.of(password)))) {
                password.close();
            }
        } catch (RuntimeException | Error e) {
            password.close();
            one.completeExceptionally(e);
        }
    }

    <T> T await(CompletableFuture<T> one) {
        try (Cancellation.Registration _ = cancellation.onRequest(() -> one.cancel(false))) {
            return one.join();
        } catch (CancellationException e) {
            throw stopped().asException(e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Failure stopped() {
        return Failure.unchanged(DatabaseFailure.CANCELLED, Message.of("onboarding.work.passwords"));
    }

    @Override
    public void close() {
        registration.close();
        cores.shutdownNow();
    }
}
