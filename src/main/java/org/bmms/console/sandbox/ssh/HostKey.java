package org.bmms.console.sandbox.ssh;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;

/** A server's host key, which a fault may exchange. */
final class HostKey implements KeyPairProvider {
    private static final int BITS = 256;

    private volatile KeyPair pair;

    HostKey() throws GeneralSecurityException {
        pair = generate();
    }

    @Override
    public Iterable<KeyPair> loadKeys(SessionContext session) {
        return List.of(pair);
    }

    /** From now on, another one. */
    void exchange() throws GeneralSecurityException {
        pair = generate();
    }

    /** Its line in {@code known_hosts}. */
    String knownHost(int port) {
        return "[127.0.0.1]:" + port + " " + PublicKeyEntry.toString(pair.getPublic());
    }

    private static KeyPair generate() throws GeneralSecurityException {
        return KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, BITS);
    }
}
