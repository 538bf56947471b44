package org.bmms.console.session;

import java.util.Optional;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.SshAddress;

/** What only the person at the console can answer. Asked from any thread, one question at a time. */
public interface Questions {

    /**
     * Whether the operator has compared the fingerprint of a server met for the first time; no unless said otherwise.
     *
     * @param type such as {@code ssh-ed25519}
     * @param fingerprint as OpenSSH shows it: {@code SHA256:} and base64
     */
    boolean trusts(SshAddress address, String type, String fingerprint);

    /** A secret; empty if the operator does not give it. */
    Optional<Secret> secret(SecretRequest request);

    /** The same where there is a keyring: the person may choose to have it remembered there. */
    default Optional<GivenSecret> secretToKeep(SecretRequest request) {
        return secret(request).map(secret -> new GivenSecret(secret, false));
    }

    /** Nobody is there to ask: nothing unknown is trusted, and no secret is given. */
    static Questions nobody() {
        return new Questions() {
            @Override
            public boolean trusts(SshAddress address, String type, String fingerprint) {
                return false;
            }

            @Override
            public Optional<Secret> secret(SecretRequest request) {
                return Optional.empty();
            }
        };
    }
}
