package org.bmms.console.session.keyring;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;

/** Where there is none that a secret could be given to without showing it to others. */
record NoKeyring(Message why) implements Keyring {

    @Override
    public Optional<Message> missing() {
        return Optional.of(why);
    }

    @Override
    public Optional<Secret> find(KeptSecret what) {
        return Optional.empty();
    }

    @Override
    public void keep(KeptSecret what, Secret secret) {
        throw Failure.unchanged(KeyringFailure.NONE, why).asException();
    }

    @Override
    public void forget(KeptSecret what) {
        throw Failure.unchanged(KeyringFailure.NONE, why).asException();
    }

    @Override
    public List<KeptSecret> kept() {
        return List.of();
    }
}
