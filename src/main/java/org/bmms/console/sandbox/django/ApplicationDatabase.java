package org.bmms.console.sandbox.django;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.bmms.console.sandbox.data.DatabaseServer;

/** The database that a process's settings name. */
final class ApplicationDatabase {
    private ApplicationDatabase() {}

    static Connection connect(Settings settings) throws SQLException {
        URI url = url(settings);
        String[] user = url.getRawUserInfo() == null
                ? new String[] {""}
                : url.getRawUserInfo().split(":", 2);
        return DatabaseServer.connect(
                url.getHost(), port(settings), name(settings), decode(user[0]), user.length > 1 ? decode(user[1]) : "");
    }

    static String name(Settings settings) {
        return decode(url(settings).getRawPath().substring(1));
    }

    static int port(Settings settings) {
        int port = url(settings).getPort();
        return port < 0 ? 5432 : port;
    }

    static String host(Settings settings) {
        String host = url(settings).getHost();
        return host == null ? "" : host;
    }

    private static URI url(Settings settings) {
        return URI.create(settings.text("DATABASE_URL", ""));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
