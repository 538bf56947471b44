package org.bmms.console.sandbox.ssh;

import org.apache.sshd.common.io.IoAcceptor;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;

/** A server that can stop to listen before its sessions end: who is cut off comes again at once. */
final class DeafenedServer extends SshServer {

    /** One with the library's usual settings. */
    static DeafenedServer usual() {
        return (DeafenedServer)
                ServerBuilder.builder().factory(DeafenedServer::new).build();
    }

    /** Takes no new session from now on; those that are there stay. */
    void deafen() {
        IoAcceptor listening = acceptor;
        if (listening != null) {
            listening.unbind();
        }
    }
}
