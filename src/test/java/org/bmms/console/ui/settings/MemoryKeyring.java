package org.bmms.console.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.session.SecretRequest.Kind;
import org.bmms.console.session.keyring.KeptSecret;
import org.bmms.console.session.keyring.Keyring;
import org.bmms.console.session.keyring.KeyringFailure;
import org.jspecify.annotations.Nullable;

/** A keyring that remembers names only. */
final class MemoryKeyring implements Keyring {
    private final List<KeptSecret> kept = new ArrayList<>(List.of(
            new KeptSecret("obcms-production", Kind.LOGIN_PASSWORD, "deploy@app1"),
            new KeptSecret("obcms-staging", Kind.KEY_PASSPHRASE, "/home/ana/.ssh/id_ed25519")));
    private volatile @Nullable Message missing;
    private volatile boolean broken;

    void miss(@Nullable Message why) {
        missing = why;
    }

    void breakDown() {
        broken = true;
    }

    @Override
    public Optional<Message> missing() {
        return Optional.ofNullable(missing);
    }

    @Override
    public Optional<Secret> find(KeptSecret what) {
        return Optional.empty();
    }

    @Override
    public void keep(KeptSecret what, Secret secret) {
        kept.add(what);
    }

    @Override
    public void forget(KeptSecret what) {
        if (broken) {
            throw Failure.unchanged(KeyringFailure.REFUSED, "secret-tool", 1).asException();
        }
        kept.remove(what);
    }

    @Override
    public List<KeptSecret> kept() {
        return List.copyOf(kept);
    }
}
