package org.bmms.console.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;

/** A real SSH server on the loopback interface, which runs commands by this computer's shell and remembers what it saw. */
final class TestServer implements AutoCloseable {
    static final String USER = "deploy";

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Set<PublicKey> keys = ConcurrentHashMap.newKeySet();
    private final List<String> passwords = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<PublicKey> offered = new CopyOnWriteArrayList<>();
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger strays = new AtomicInteger();
    private volatile List<KeyPair> hostKeys;
    private volatile String password = "";
    private volatile boolean hangingUp;
    private final Map<String, AtomicInteger> cuts = new ConcurrentHashMap<>();
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();
    private volatile String shutting = "\0";
    private volatile String path = System.getenv("PATH");
    private volatile SshServer server;

    TestServer() {
        this(newKey(KeyPairProvider.SSH_ED25519, 256));
    }

    TestServer(KeyPair... hostKeys) {
        this.hostKeys = List.of(hostKeys);
        this.server = listen(0);
    }

    private SshServer listen(int port) {
        SshServer started = SshServer.setUpDefaultServer();
        started.setHost("127.0.0.1");
        started.setPort(port);
        started.setKeyPairProvider(session -> hostKeys);
        started.setPublickeyAuthenticator((user, key, session) -> {
            offered.add(key);
            return user.equals(USER) && keys.contains(key);
        });
        started.setPasswordAuthenticator((user, word, session) -> {
            if (hangingUp) {
                session.close(true);
                return false;
            }
            passwords.add(word);
            return user.equals(USER) && word.equals(password);
        });
        started.setKeyboardInteractiveAuthenticator(new DefaultKeyboardInteractiveAuthenticator());
        started.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
        started.setUnknownChannelReferenceHandler((service, message, id, buffer) -> {
            strays.incrementAndGet();
            return null;
        });
        started.setCommandFactory(this::command);
        CoreModuleProperties.TCP_NODELAY.set(started, true);
        started.addSessionListener(new SessionListener() {
            @Override
            public void sessionCreated(Session session) {
                sessions.incrementAndGet();
            }
        });
        try {
            started.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return started;
    }

    private Command command(ChannelSession channel, String line) {
        lines.add(line);
        return new ShellCommand(line, path, open, () -> arrived(channel, line));
    }

    /** Whether the command is to be run. */
    private boolean arrived(ChannelSession channel, String line) {
        delays.forEach((word, delay) -> {
            if (line.contains(word)) {
                LockSupport.parkNanos(delay.toNanos());
            }
        });
        boolean cut = cuts.entrySet().stream()
                .anyMatch(e -> line.contains(e.getKey()) && e.getValue().decrementAndGet() >= 0);
        if (line.contains(shutting)) {
            shutting = "\0";
            shut();
        } else if (cut) {
            channel.getSession().close(true);
        }
        return channel.getSession().isOpen();
    }

    /** When a line with this word comes, the session ends at once and it is not run; so many times. */
    void cutAt(String word, int times) {
        cuts.put(word, new AtomicInteger(times));
    }

    /** A line with this word is run only after a while. */
    void delayAt(String word, Duration delay) {
        delays.put(word, delay);
    }

    /** When a line with this word comes, the server ends and does not run it. */
    void shutAt(String word) {
        shutting = word;
    }

    /** How many sessions there are now. */
    int openSessions() {
        return server.getActiveSessions().size();
    }

    static KeyPair newKey(String type, int size) {
        try {
            return KeyUtils.generateKeyPair(type, size);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    /** Lets in who has this key. */
    void allow(PublicKey key) {
        keys.add(key);
    }

    /** Lets in who knows this password. */
    void allowPassword(String word) {
        password = word;
    }

    /** Lets in who answers this to the question. */
    void allowAnswer(String question, String word) {
        password = word;
        CoreModuleProperties.KB_SERVER_INTERACTIVE_PROMPT.set(server, question);
        CoreModuleProperties.AUTH_METHODS.set(server, "keyboard-interactive");
    }

    /** Wants a key and then a password. */
    void needBoth() {
        CoreModuleProperties.AUTH_METHODS.set(server, "publickey,password");
    }

    /** Ends the connection when somebody gives a password. */
    void hangUpAtLogin() {
        hangingUp = true;
    }

    /** Programs of this directory are found before others. */
    void programs(String directory) {
        path = directory + ":" + System.getenv("PATH");
    }

    /** Allows so many channels in one session at once, as MaxSessions of OpenSSH does. */
    void limitChannels(int count) {
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, count);
    }

    /** Shows this host key from now on; sessions go on. */
    void showHostKey(KeyPair... newKeys) {
        hostKeys = List.of(newKeys);
    }

    /** Shows this one in the place of the one of its kind. */
    void showInsteadOfItsKind(KeyPair key) {
        hostKeys = Stream.concat(
                        hostKeys.stream()
                                .filter(other -> !KeyUtils.getKeyType(other).equals(KeyUtils.getKeyType(key))),
                        Stream.of(key))
                .toList();
    }

    /** Ends every session without a word; on the other side, that may be noticed later. */
    void cut() {
        for (Session session : server.getActiveSessions()) {
            try {
                session.close(true).await(CLOSING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Ends every session, and nothing listens from now on. */
    void shut() {
        int port = port();
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setPort(port);
    }

    /** Listens again where it did. */
    void reopen() {
        server = listen(server.getPort());
    }

    /** Every command line, as it came. */
    List<String> lines() {
        return lines;
    }

    /** Every password and every answer that was given. */
    List<String> passwords() {
        return passwords;
    }

    /** Every key that somebody tried to log in with. */
    List<PublicKey> offeredKeys() {
        return offered;
    }

    /** How many sessions were begun. */
    int sessions() {
        return sessions.get();
    }

    /** How many messages came for channels that had ended; OpenSSH ends the session at the first. */
    int strays() {
        return strays.get();
    }

    /** How many programs run. */
    int running() {
        return open.get();
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
