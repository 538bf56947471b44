package org.bmms.console.sandbox.data;

import java.io.IOException;
import org.bmms.console.base.Secret;
import org.bmms.console.sandbox.network.FreePort;
import redis.clients.jedis.Jedis;
import redis.embedded.RedisServer;

/** A real Redis with a password. */
public final class RedisService implements AutoCloseable {
    private final RedisServer server;
    private final int port;
    private final Secret password;

    private RedisService(RedisServer server, int port, Secret password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    public static RedisService start() throws IOException {
        int port = FreePort.find();
        Secret password = Passwords.generate();
        RedisServer server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("requirepass " + password.reveal())
                .setting("save \"\"")
                .setting("appendonly no")
                .build();
        server.start();
        return new RedisService(server, port, password);
    }

    public int port() {
        return port;
    }

    /** The address as it stands in a settings file. */
    public String url() {
        return "redis://:" + password.reveal() + "@127.0.0.1:" + port + "/0";
    }

    /** A connection. */
    public Jedis connect() {
        Jedis jedis = new Jedis("127.0.0.1", port);
        jedis.auth(password.reveal());
        return jedis;
    }

    /** Nothing answers any more. */
    public void halt() throws IOException {
        server.stop();
    }

    /** Answers again, empty. */
    public void resume() throws IOException {
        server.start();
    }

    /** Empties it. */
    public void reset() {
        try (Jedis jedis = connect()) {
            jedis.flushAll();
        }
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }
}
