package org.bmms.console.remote;

/** Asked once, at the first contact with a server; one question at a time, on a thread of the connection. */
@FunctionalInterface
public interface HostKeyDecision {

    /**
     * Whether the operator has compared the fingerprint and trusts the key.
     *
     * @param type such as {@code ssh-ed25519}
     * @param fingerprint as OpenSSH shows it: {@code SHA256:} and base64
     */
    boolean trust(SshAddress address, String type, String fingerprint);

    /** Trusts no server that is not known already. */
    static HostKeyDecision refuse() {
        return (address, type, fingerprint) -> false;
    }
}
