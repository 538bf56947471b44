package org.bmms.console.ui.onboarding.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.bmms.console.base.Secret;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.onboarding.password.Credentials;

/**
 * First passwords and links while they are shown, which is once: when somebody leaves them, they are wiped, and nobody
 * has them any more.
 */
final class HandOut implements AutoCloseable {
    private final List<Credential> held = new ArrayList<>();
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper taken = new ReadOnlyBooleanWrapper();

    /** Takes them from whoever made them. */
    HandOut(Credentials credentials) {
        credentials.showOnce(all -> all.forEach(one -> held.add(copy(one))));
        gone.set(!hasSecrets());
    }

    private static Credential copy(Credential one) {
        Optional<Secret> secret = one.secret().map(known -> Secret.of(known.reveal()));
        return new Credential(one.organization(), one.username(), one.fullName(), one.email(), one.kind(), secret);
    }

    /** The users, and what each of them gets; without that once it is gone. */
    List<Credential> credentials() {
        return List.copyOf(held);
    }

    private boolean hasSecrets() {
        return held.stream().anyMatch(one -> one.secret().isPresent());
    }

    /** Whether there is nothing secret to see, any more or at all. */
    ReadOnlyBooleanProperty gone() {
        return gone.getReadOnlyProperty();
    }

    /** Whether somebody has copied or saved them, or says that they are noted. */
    ReadOnlyBooleanProperty taken() {
        return taken.getReadOnlyProperty();
    }

    void take() {
        taken.set(true);
    }

    /** Whether leaving now loses something that nobody has. */
    boolean wouldBeLost() {
        return !gone.get() && !taken.get();
    }

    @Override
    public void close() {
        List<Credential> without = held.stream()
                .map(one -> new Credential(
                        one.organization(), one.username(), one.fullName(), one.email(), one.kind(), Optional.empty()))
                .toList();
        held.forEach(one -> one.secret().ifPresent(Secret::close));
        held.clear();
        held.addAll(without);
        gone.set(true);
    }
}
