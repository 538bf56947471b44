package org.bmms.console.sandbox.network;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/**
 * Ports for servers that stop for a while and come back. They are below those that a system gives to outgoing
 * connections (from 32768 on Linux, from 49152 on Windows and macOS), one of which would hold the port meanwhile.
 */
public final class FreePort {
    static final int LOWEST = 20_000;
    static final int BEYOND = 32_768;
    private static final int TRIES = 200;

    private FreePort() {}

    /**
     * One on which nobody listens now.
     *
     * @throws IOException where so many of them are taken that none was found
     */
    public static int find() throws IOException {
        RandomGenerator random = RandomGenerator.getDefault();
        BindException taken = new BindException("no port tried");
        for (int i = 0; i < TRIES; i++) {
            int port = random.nextInt(LOWEST, BEYOND);
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException e) {
                taken = e;
            }
        }
        throw taken;
    }
}
