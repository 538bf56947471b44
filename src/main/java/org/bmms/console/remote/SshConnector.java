package org.bmms.console.remote;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.RemoteFailure;
import org.jspecify.annotations.Nullable;

/** Opens one session: reaches the server, compares its key, and only then logs in. */
final class SshConnector {
    private final SshAddress address;
    private final SshSettings settings;
    private final KnownHostsPort known;
    private final Wire wire;
    private @Nullable Agent agent;
    private @Nullable PasswordAnswer password;

    SshConnector(SshAddress address, SshSettings settings) {
        this.address = address;
        this.settings = settings;
        this.known = new KnownHostsPort(address, settings.hostKeys());
        this.wire = new Wire(settings.connectLimit());
    }

    /**
     * A new session.
     *
     * @param host where to connect to; the near end of a tunnel when there is a jump host
     */
    Session connect(String host, int port) {
        try {
            JSch jsch = new JSch();
            List<String> methods = identify(jsch);
            Session session = jsch.getSession(address.user(), host, port);
            session.setSocketFactory(wire);
            session.setHostKeyRepository(known);
            session.setHostKeyAlias(address.knownAs());
            session.setConfig("StrictHostKeyChecking", "yes");
            preferKnownTypes(session);
            settings.credentials().password(address).ifPresent(secret -> {
                PasswordAnswer answer = new PasswordAnswer(secret);
                password = answer;
                session.setUserInfo(answer);
                methods.addAll(List.of("password", "keyboard-interactive"));
            });
            session.setConfig("PreferredAuthentications", String.join(",", methods));
            session.setDaemonThread(true);
            session.connect((int) settings.connectLimit().toMillis());
            wire.watch(session, settings.aliveInterval(), SshSettings.UNANSWERED);
            return session;
        } catch (JSchException | PasswordAnswer.NoAnswer e) {
            throw failure(e);
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

    private List<String> identify(JSch jsch) {
        List<String> methods = new ArrayList<>();
        String keyFile = address.keyFile();
        Path socket = settings.agent();
        if (keyFile != null) {
            new KeyFile(keyFile, settings.credentials()).addTo(jsch);
            methods.add("publickey");
        } else if (socket != null) {
            try {
                Agent asked = new Agent(socket);
                agent = asked;
                jsch.setIdentityRepository(new AgentIdentityRepository(asked));
                methods.add("publickey");
            } catch (AgentProxyException e) {
                throw Failure.unchanged(RemoteFailure.AGENT, address.name())
                        .withDetail(e.toString())
                        .asException(e);
            }
        }
        return methods;
    }

    private FailureException failure(Exception e) {
        RemoteFailure code = switch (known.verdict()) {
            case UNKNOWN -> RemoteFailure.HOST_KEY_UNKNOWN;
            case CHANGED -> RemoteFailure.HOST_KEY_CHANGED;
            case TRUSTED -> wire.isBroken() || !known.wasAsked() ? RemoteFailure.UNREACHABLE : refused();
        };
        return Failure.unchanged(code, address.name(), address.user(), address.host(), address.port())
                .withDetail(code == RemoteFailure.HOST_KEY_CHANGED ? known.compared() : e.getMessage())
                .asException(e);
    }

    private RemoteFailure refused() {
        if (password != null && password.wasGiven()) {
            settings.credentials().passwordRefused(address);
            return RemoteFailure.AUTHENTICATION;
        }
        return agent != null && agent.isSilent() ? RemoteFailure.AGENT : RemoteFailure.AUTHENTICATION;
    }
}
