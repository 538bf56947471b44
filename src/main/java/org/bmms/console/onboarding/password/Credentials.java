package org.bmms.console.onboarding.password;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.base.Secret;

/**
 * The first passwords and links of new users. They can be looked at once, and are wiped then; nobody else has them.
 */
public final class Credentials implements AutoCloseable {
    private final List<Credential> held;

    public Credentials(List<Credential> credentials) {
        this.held = new ArrayList<>(credentials);
    }

    /** Nothing to show. */
    public static Credentials none() {
        return new Credentials(List.of());
    }

    /** How many users there are to tell something. */
    public synchronized int size() {
        return held.size();
    }

    /** Hands them over to be shown, and wipes them when the reader returns; later calls show nothing. */
    public synchronized void showOnce(Consumer<List<Credential>> reader) {
        try {
            reader.accept(List.copyOf(held));
        } finally {
            close();
        }
    }

    /** How many of them get a password or a link here. */
    public synchronized long secrets() {
        return held.stream().filter(one -> one.secret().isPresent()).count();
    }

    /**
     * As {@link #showOnce}, but where the reader fails they are kept, so that it can be tried again.
     *
     * @throws org.bmms.console.base.FailureException what the reader threw
     */
    public synchronized void handOver(Consumer<List<Credential>> reader) {
        reader.accept(List.copyOf(held));
        close();
    }

    /** Both together; neither of the two can be shown any more. */
    public static Credentials joined(List<Credentials> parts) {
        List<Credential> all = new ArrayList<>();
        for (Credentials part : parts) {
            synchronized (part) {
                all.addAll(part.held);
                part.held.clear();
            }
        }
        return new Credentials(all);
    }

    @Override
    public synchronized void close() {
        held.forEach(credential -> credential.secret().ifPresent(Secret::close));
        held.clear();
    }

    @Override
    public String toString() {
        return "credentials of " + size() + " users";
    }
}
