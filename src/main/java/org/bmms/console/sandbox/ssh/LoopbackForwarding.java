package org.bmms.console.sandbox.ssh;

import java.util.Set;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;

/** Allows tunnels to services on this computer, such as the database, and to nowhere else. */
final class LoopbackForwarding extends RejectAllForwardingFilter {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    @Override
    public boolean canConnect(Type type, SshdSocketAddress address, Session session) {
        return LOOPBACK.contains(address.getHostName());
    }
}
