package org.bmms.console.remote;

import java.util.Optional;
import org.bmms.console.base.Secret;

/** Where the secrets of connections come from: the operator, a keyring, or nowhere. */
public interface Credentials {

    /** The passphrase of a private key; asked only for keys that have one. */
    default Optional<Secret> passphrase(String keyFile) {
        return Optional.empty();
    }

    /** The password of a login. */
    default Optional<Secret> password(SshAddress address) {
        return Optional.empty();
    }

    /** The password that sudo wants on a host; empty where it wants none. */
    default Optional<Secret> sudoPassword(String hostName) {
        return Optional.empty();
    }

    /** sudo refused the password: it is not to be offered again. */
    default void sudoRefused(String hostName) {}

    /** No secrets: keys without passphrase, sudo without password. */
    static Credentials none() {
        return new Credentials() {};
    }
}
