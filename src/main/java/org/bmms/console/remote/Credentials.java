package org.bmms.console.remote;

import java.util.Optional;
import org.bmms.console.base.Secret;

/**
 * Where the secrets of connections come from: the operator, a keyring, or nowhere. Asked on any thread, and for a login
 * not on the one that sends the command.
 */
public interface Credentials {

    /** The passphrase of a private key; asked only for keys that have one. */
    default Optional<Secret> passphrase(String keyFile) {
        return Optional.empty();
    }

    /** The password of a login. */
    default Optional<Secret> password(SshAddress address) {
        return Optional.empty();
    }

    /** The server refused the password of a login: it is not to be offered again. */
    default void passwordRefused(SshAddress address) {}

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
