package org.bmms.console.remote;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import com.jcraft.jsch.SSHAgentConnector;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.command.RemoteFailure;

/** Opens sessions: reaches the server, compares its key, and only then logs in. */
final class SshConnector {
    private static final String AGENT = "SSH_AUTH_SOCK";

    private final SshAddress address;
    private final SshSettings settings;

    SshConnector(SshAddress address, SshSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    /**
     * A new session.
     *
     * @param host where to connect to; the near end of a tunnel when there is a jump host
     */
    Session connect(String host, int port) {
        JSch jsch = new JSch();
        KnownHostsPort known = new KnownHostsPort(address, settings.hostKeys());
        try {
            List<String> methods = identify(jsch);
            Session session = jsch.getSession(address.user(), host, port);
            session.setHostKeyRepository(known);
            session.setHostKeyAlias(address.knownAs());
            session.setConfig("StrictHostKeyChecking", "yes");
            preferKnownTypes(session);
            Optional<Secret> password = settings.credentials().password(address);
            password.ifPresent(p -> {
                byte[] bytes = p.utf8();
                session.setPassword(bytes);
                session.setUserInfo(new PasswordAnswer(p));
                Arrays.fill(bytes, (byte) 0);
                methods.addAll(List.of("password", "keyboard-interactive"));
            });
            session.setConfig("PreferredAuthentications", String.join(",", methods));
            session.setServerAliveInterval((int) settings.aliveInterval().toMillis());
            session.setServerAliveCountMax(SshSettings.UNANSWERED);
            session.setDaemonThread(true);
            session.connect((int) settings.connectLimit().toMillis());
            return session;
        } catch (JSchException e) {
            throw failure(e, known);
        }
    }

    private void preferKnownTypes(Session session) {
        List<String> types = settings.hostKeys().types(address);
        if (!types.isEmpty()) {
            List<String> offered = new ArrayList<>();
            for (String type : types) {
                offered.addAll(type.equals("ssh-rsa") ? List.of("rsa-sha2-512", "rsa-sha2-256") : List.of(type));
            }
            List<String> all = new ArrayList<>(offered);
            for (String type : session.getConfig("server_host_key").split(",", -1)) {
                if (!all.contains(type)) {
                    all.add(type);
                }
            }
            session.setConfig("server_host_key", String.join(",", all));
        }
    }

    private List<String> identify(JSch jsch) throws JSchException {
        List<String> methods = new ArrayList<>();
        String keyFile = address.keyFile();
        if (keyFile != null) {
            addKey(jsch, keyFile);
            methods.add("publickey");
        } else if (System.getenv(AGENT) != null) {
            try {
                jsch.setIdentityRepository(new AgentIdentityRepository(new SSHAgentConnector()));
                methods.add("publickey");
            } catch (AgentProxyException e) {
                throw Failure.unchanged(RemoteFailure.AGENT, address.name())
                        .withDetail(e.toString())
                        .asException(e);
            }
        }
        return methods;
    }

    private void addKey(JSch jsch, String keyFile) throws JSchException {
        Path path = Path.of(keyFile);
        byte[] content;
        KeyPair pair;
        try {
            content = Files.readAllBytes(path);
            pair = KeyPair.load(jsch, content, null);
        } catch (IOException | JSchException e) {
            throw Failure.unchanged(RemoteFailure.KEY_UNUSABLE, keyFile)
                    .withDetail(e.getClass().getSimpleName())
                    .asException(e);
        }
        byte[] passphrase = null;
        if (pair.isEncrypted()) {
            passphrase = settings.credentials()
                    .passphrase(keyFile)
                    .map(Secret::utf8)
                    .orElseThrow(() -> Failure.unchanged(RemoteFailure.PASSPHRASE_NEEDED, keyFile)
                            .asException());
            if (!pair.decrypt(passphrase)) {
                throw Failure.unchanged(RemoteFailure.PASSPHRASE_WRONG, keyFile).asException();
            }
        }
        pair.dispose();
        jsch.addIdentity(keyFile, content, null, passphrase);
        if (passphrase != null) {
            Arrays.fill(passphrase, (byte) 0);
        }
    }

    private FailureException failure(JSchException e, KnownHostsPort known) {
        RemoteFailure code = switch (known.verdict()) {
            case UNKNOWN -> RemoteFailure.HOST_KEY_UNKNOWN;
            case CHANGED -> RemoteFailure.HOST_KEY_CHANGED;
            // JSch has one exception for both; one with a cause comes from the network.
            case TRUSTED ->
                e.getCause() == null && known.wasAsked() ? RemoteFailure.AUTHENTICATION : RemoteFailure.UNREACHABLE;
        };
        return Failure.unchanged(code, address.name(), address.user(), address.host(), address.port())
                .withDetail(e.getMessage())
                .asException(e);
    }
}
