package org.bmms.console.session.keyring;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;

/** The operating system's own store of secrets. Every method may take seconds, and minutes while the person unlocks it. */
public interface Keyring {

    /** Why secrets cannot be remembered here; empty if they can. */
    Optional<Message> missing();

    /**
     * The secret; empty if it is not there.
     *
     * @throws org.bmms.console.base.FailureException {@code KEYRING-...} if the keyring cannot be asked
     */
    Optional<Secret> find(KeptSecret what);

    /**
     * Remembers it, in place of the one before.
     *
     * @throws org.bmms.console.base.FailureException {@code KEYRING-...} if it cannot be found there afterwards
     */
    void keep(KeptSecret what, Secret secret);

    /**
     * Forgets it; nothing happens where it is not there.
     *
     * @throws org.bmms.console.base.FailureException {@code KEYRING-...} if the keyring cannot be asked
     */
    void forget(KeptSecret what);

    /** Which secrets the console has put there. */
    List<KeptSecret> kept();

    /** Nothing is ever remembered. */
    static Keyring none(Message why) {
        return new NoKeyring(why);
    }
}
