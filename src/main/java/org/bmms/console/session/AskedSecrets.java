package org.bmms.console.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.Credentials;
import org.bmms.console.remote.SshAddress;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.session.SecretRequest.Kind;
import org.bmms.console.target.connection.DatabaseCredentials;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of one session. A secret is asked for when something has shown that it is needed, kept in memory until the
 * session ends, and forgotten as soon as it was refused.
 */
final class AskedSecrets implements Credentials, DatabaseCredentials, AutoCloseable {
    private final Questions questions;
    private final Redactor redactor;
    private final Map<SecretRequest, Secret> known = new HashMap<>();
    private final Set<SecretRequest> refused = new HashSet<>();

    AskedSecrets(Questions questions, Redactor redactor) {
        this.questions = questions;
        this.redactor = redactor;
    }

    @Override
    public Optional<Secret> passphrase(String keyFile) {
        return knownOrAsked(Kind.KEY_PASSPHRASE, keyFile);
    }

    @Override
    public synchronized Optional<Secret> password(SshAddress address) {
        return Optional.ofNullable(known.get(key(Kind.LOGIN_PASSWORD, login(address))));
    }

    @Override
    public synchronized Optional<Secret> sudoPassword(String hostName) {
        return Optional.ofNullable(known.get(key(Kind.SUDO_PASSWORD, hostName)));
    }

    @Override
    public void sudoRefused(String hostName) {
        forget(Kind.SUDO_PASSWORD, hostName);
    }

    @Override
    public Optional<Secret> databasePassword(String role) {
        return knownOrAsked(Kind.DATABASE_PASSWORD, role);
    }

    @Override
    public Optional<Secret> sentinelPassword(String master) {
        return knownOrAsked(Kind.SENTINEL_PASSWORD, master);
    }

    @Override
    public void sentinelPasswordRefused(String master) {
        forget(Kind.SENTINEL_PASSWORD, master);
    }

    /** The secret if it is known; nobody is asked. */
    synchronized Optional<Secret> known(Kind kind, String subject) {
        return Optional.ofNullable(known.get(key(kind, subject)));
    }

    /** What is on offer for a login. */
    record Offer(
            @Nullable Secret sudo,
            @Nullable Secret login,
            @Nullable Secret passphrase) {}

    synchronized Offer offer(SshAddress address) {
        return new Offer(
                known.get(key(Kind.SUDO_PASSWORD, address.name())),
                known.get(key(Kind.LOGIN_PASSWORD, login(address))),
                known.get(key(Kind.KEY_PASSPHRASE, String.valueOf(address.keyFile()))));
    }

    /**
     * Asks for the secret whose absence, or wrong value, a connection or sudo has just shown. What failed was not
     * carried out and may be tried again.
     *
     * @param tried what was on offer before the attempt, so that a secret given meanwhile is not asked for twice
     * @return whether there is a new secret to try with
     */
    boolean mend(FailureCode code, SshAddress address, Offer tried) {
        if (!(code instanceof RemoteFailure failure)) {
            return false;
        }
        return switch (failure) {
            case SUDO_PASSWORD_NEEDED, SUDO_PASSWORD_WRONG -> asked(Kind.SUDO_PASSWORD, address.name(), tried.sudo());
            case AUTHENTICATION -> asked(Kind.LOGIN_PASSWORD, login(address), tried.login());
            case PASSPHRASE_WRONG ->
                address.keyFile() != null && asked(Kind.KEY_PASSPHRASE, address.keyFile(), tried.passphrase());
            default -> false;
        };
    }

    private synchronized boolean asked(Kind kind, String subject, @Nullable Secret tried) {
        Secret now = known.get(key(kind, subject));
        if (now != null && now != tried) {
            return true;
        }
        if (now != null) {
            forget(kind, subject);
        }
        return knownOrAsked(kind, subject).isPresent();
    }

    /** The secret; asks for it unless it is known. */
    synchronized Optional<Secret> knownOrAsked(Kind kind, String subject) {
        SecretRequest key = key(kind, subject);
        Secret secret = known.get(key);
        if (secret != null) {
            return Optional.of(secret);
        }
        Optional<Secret> given = questions.secret(new SecretRequest(kind, subject, refused.contains(key)));
        given.ifPresent(answer -> {
            redactor.learn(answer);
            known.put(key, answer);
        });
        return given;
    }

    /** It was refused. */
    synchronized void forget(Kind kind, String subject) {
        SecretRequest key = key(kind, subject);
        refused.add(key);
        Secret secret = known.remove(key);
        if (secret != null) {
            secret.close();
        }
    }

    private static SecretRequest key(Kind kind, String subject) {
        return new SecretRequest(kind, subject, false);
    }

    private static String login(SshAddress address) {
        return address.user() + "@" + address.name();
    }

    @Override
    public synchronized void close() {
        known.values().forEach(Secret::close);
        known.clear();
    }
}
