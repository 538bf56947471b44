package org.bmms.console.remote;

/** A local port that leads to an address behind a server. It outlives reconnections of the session until closed. */
public interface Tunnel extends AutoCloseable {

    /** The port on 127.0.0.1. */
    int localPort();

    @Override
    void close();
}
