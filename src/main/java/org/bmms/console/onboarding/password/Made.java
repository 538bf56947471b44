package org.bmms.console.onboarding.password;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bmms.console.base.Secret;
import org.jspecify.annotations.Nullable;

/** First passwords that are being made. */
public final class Made {
    private final FirstPasswords maker;
    private final Map<String, CompletableFuture<One>> made;

    Made(FirstPasswords maker, Map<String, CompletableFuture<One>> made) {
        this.maker = maker;
        this.made = Map.copyOf(made);
    }

    /** A password, if there is one, and what is stored. */
    record One(@Nullable Secret password, String hash) {}

    /** What is stored, by login; waits until all are made. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        made.forEach((username, one) -> hashes.put(username, maker.await(one).hash()));
        return hashes;
    }

    /** The password of a user, if one was made. */
    public Optional<Secret> password(String username) {
        CompletableFuture<One> one = made.get(username);
        return one == null
                ? Optional.empty()
                : Optional.ofNullable(maker.await(one).password());
    }

    /** Forgets the passwords, after nothing was stored; those that are just being made are wiped when they are. */
    public void forget() {
        made.values().forEach(one -> {
            if (!one.cancel(false) && !one.isCompletedExceptionally()) {
                Secret password = one.join().password();
                if (password != null) {
                    password.close();
                }
            }
        });
    }
}
