package org.bmms.console.onboarding.password;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Redactor;
import org.bmms.console.onboarding.form.PasswordPolicy;

/**
 * The first passwords of many organisations, begun before the application has said how it keeps them: all cores are at
 * work from the start. What it says decides; where it says something else, what was begun is forgotten and begun again.
 */
public final class HashedAhead implements AutoCloseable {
    private final PasswordPolicy policy;
    private final Map<String, List<String>> users;
    private final Redactor redactor;
    private final Cancellation cancellation;
    private Optional<Begun> begun;
    private boolean settled;

    private HashedAhead(
            PasswordPolicy policy,
            Map<String, List<String>> users,
            Optional<DjangoHash> likely,
            Redactor redactor,
            Cancellation cancellation) {
        this.policy = policy;
        this.users = users;
        this.redactor = redactor;
        this.cancellation = cancellation;
        this.begun = likely.map(this::begin);
    }

    /**
     * Begins, if there is a way to hash that is likely to be the right one.
     *
     * @param users logins of the new users of each organisation, by its code, in the order in which they are needed
     * @param likely how the application probably wants them
     */
    public static HashedAhead begin(
            PasswordPolicy policy,
            Map<String, List<String>> users,
            Optional<DjangoHash> likely,
            Redactor redactor,
            Cancellation cancellation) {
        return new HashedAhead(policy, users, likely, redactor, cancellation);
    }

    /**
     * The passwords, hashed as the application wants them, by the organisation's code.
     *
     * @throws org.bmms.console.base.FailureException {@code DB-CANCELLED}
     */
    public Map<String, Made> as(DjangoHash wanted) {
        Begun right = begun.filter(one -> one.hash().equals(wanted)).orElseGet(() -> {
            forget();
            return begin(wanted);
        });
        begun = Optional.of(right);
        settled = true;
        return right.made();
    }

    private Begun begin(DjangoHash hash) {
        FirstPasswords maker = new FirstPasswords(policy, hash, redactor, cancellation);
        Map<String, Made> made = new LinkedHashMap<>();
        users.forEach((code, logins) -> made.put(code, maker.begin(logins)));
        return new Begun(hash, maker, made);
    }

    private void forget() {
        begun.ifPresent(one -> {
            one.maker().close();
            one.made().values().forEach(Made::forget);
        });
    }

    /** Ends the work. Passwords that nobody asked for are wiped. */
    @Override
    public void close() {
        if (settled) {
            begun.ifPresent(one -> one.maker().close());
        } else {
            forget();
        }
    }

    private record Begun(DjangoHash hash, FirstPasswords maker, Map<String, Made> made) {}
}
