package org.bmms.console.sandbox.django;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** Whether a process reaches the database and cache that its settings name. */
public final class Connectivity {

    /** Asks the database. */
    public boolean database(Settings settings) {
        try (Connection connection = ApplicationDatabase.connect(settings)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Asks Redis. */
    public boolean cache(Settings settings) {
        try (Jedis jedis = new Jedis(URI.create(settings.text("REDIS_URL", "redis://127.0.0.1:6379/0")))) {
            return jedis.ping().equals("PONG");
        } catch (JedisException e) {
            return false;
        }
    }
}
