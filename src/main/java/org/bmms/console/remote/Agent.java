package org.bmms.console.remote;

import com.jcraft.jsch.AgentConnector;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Buffer;
import com.jcraft.jsch.SSHAgentConnector;
import java.nio.file.Path;

/** The SSH agent at a socket (draft-ietf-sshm-ssh-agent), and whether it answers; the library keeps that to itself. */
final class Agent implements AgentConnector {
    private final AgentConnector connector;
    private volatile boolean silent;

    /** The agent at this socket. */
    Agent(Path socket) throws AgentProxyException {
        this.connector = new SSHAgentConnector(socket);
    }

    /** Whether a question got no answer. */
    boolean isSilent() {
        return silent;
    }

    @Override
    public String getName() {
        return connector.getName();
    }

    @Override
    public boolean isAvailable() {
        return connector.isAvailable();
    }

    @Override
    public void query(Buffer buffer) throws AgentProxyException {
        try {
            connector.query(buffer);
        } catch (AgentProxyException e) {
            silent = true;
            throw e;
        }
    }
}
