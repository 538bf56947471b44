package org.bmms.console.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.jspecify.annotations.Nullable;

/** Settings and secrets of a test, and what was asked for. */
final class TestSettings implements Credentials, HostKeyDecision {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path knownHosts;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile boolean trusting = true;
    private volatile @Nullable Secret password;
    private volatile @Nullable Secret passphrase;
    private volatile @Nullable Secret sudo;
    private volatile @Nullable Path agent;
    private volatile Duration alive = Duration.ofSeconds(5);
    private volatile Duration reach = Duration.ofSeconds(5);

    TestSettings(Path directory) {
        this.knownHosts = directory.resolve("console/known_hosts");
    }

    SshSettings settings() {
        return new SshSettings(new HostKeys(knownHosts, this), this, CommandObserver.none(), reach, alive, agent);
    }

    SshHost host(TestServer server, @Nullable Path key) {
        return new SshHost(address("app1", server.port(), key), settings());
    }

    static SshAddress address(String name, int port, @Nullable Path key) {
        return new SshAddress(name, "127.0.0.1", port, TestServer.USER, key == null ? null : key.toString(), null);
    }

    TestSettings distrusting() {
        trusting = false;
        return this;
    }

    TestSettings withPassword(String word) {
        password = Secret.of(word);
        return this;
    }

    TestSettings withPassphrase(String word) {
        passphrase = Secret.of(word);
        return this;
    }

    TestSettings withSudo(String word) {
        sudo = Secret.of(word);
        return this;
    }

    TestSettings withAgent(Path socket) {
        agent = socket;
        return this;
    }

    /** Waits no longer than this for a server that does not answer. */
    TestSettings reachingWithin(Duration limit) {
        reach = limit;
        return this;
    }

    /** Asks silent servers for a sign of life this often. */
    TestSettings asking(Duration interval) {
        alive = interval;
        return this;
    }

    Path knownHosts() {
        return knownHosts;
    }

    /** What the operator was asked about keys of servers. */
    List<String> asked() {
        return asked;
    }

    /** Where a password was refused. */
    List<String> refused() {
        return refused;
    }

    @Override
    public boolean trust(SshAddress address, String type, String fingerprint) {
        asked.add(address.name() + " " + type + " " + fingerprint);
        return trusting;
    }

    @Override
    public Optional<Secret> passphrase(String keyFile) {
        return Optional.ofNullable(passphrase);
    }

    @Override
    public Optional<Secret> password(SshAddress address) {
        return Optional.ofNullable(password);
    }

    @Override
    public Optional<Secret> sudoPassword(String hostName) {
        return Optional.ofNullable(sudo);
    }

    @Override
    public void passwordRefused(SshAddress address) {
        refused.add("login " + address.name());
    }

    @Override
    public void sudoRefused(String hostName) {
        refused.add("sudo " + hostName);
        sudo = null;
    }

    static Failure failure(ThrowingCallable call) {
        return Assertions.catchThrowableOfType(FailureException.class, call).failure();
    }

    static String code(ThrowingCallable call) {
        return failure(call).code().code();
    }

    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                Assertions.fail("never came: " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
