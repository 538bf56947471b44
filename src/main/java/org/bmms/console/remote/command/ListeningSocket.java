package org.bmms.console.remote.command;

import java.util.Set;

/** Where processes of a server wait for connections. */
public sealed interface ListeningSocket {

    /** The processes that hold it, as far as the caller may see them. */
    Set<Long> pids();

    /**
     * A TCP port.
     *
     * @param address the address it is bound to, as the kernel says it: {@code *}, {@code 0.0.0.0} or {@code ::} for all
     */
    record Tcp(String address, int port, Set<Long> pids) implements ListeningSocket {
        private static final Set<String> ALL = Set.of("*", "0.0.0.0", "::");

        public Tcp {
            pids = Set.copyOf(pids);
        }

        /** An address at which a program on the same server reaches it. */
        public String near() {
            return ALL.contains(address) ? "127.0.0.1" : address;
        }
    }

    /** A socket of the file system, which is reached from its own server only. */
    record Local(String path, Set<Long> pids) implements ListeningSocket {
        public Local {
            pids = Set.copyOf(pids);
        }
    }
}
