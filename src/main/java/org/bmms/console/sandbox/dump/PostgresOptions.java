package org.bmms.console.sandbox.dump;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.bmms.console.sandbox.data.DatabaseServer;
import org.bmms.console.sandbox.files.FileStatus;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;

/**
 * Which database a PostgreSQL program works on.
 *
 * @param host {@code --host}
 * @param port {@code --port}
 * @param user {@code --username}
 * @param database {@code --dbname}
 */
record PostgresOptions(String host, int port, String user, String database) {

    static PostgresOptions of(Arguments arguments) {
        arguments.flag("--no-password");
        return new PostgresOptions(
                arguments.required("--host"),
                Integer.parseInt(arguments.required("--port")),
                arguments.required("--username"),
                arguments.required("--dbname"));
    }

    /** Connects with the password from {@code PGPASSFILE}, as libpq does. */
    Connection connect(Invocation call) throws SQLException {
        return DatabaseServer.connect(host, port, database, user, password(call));
    }

    private String password(Invocation call) {
        String file = call.environment().get("PGPASSFILE");
        if (file == null) {
            return "";
        }
        FileStatus status = call.machine().files().status(call.actor(), file);
        if ((status.mode() & 0077) != 0) {
            // libpq ignores a password file that others can read.
            return "";
        }
        String text = new String(call.machine().files().read(call.actor(), file), StandardCharsets.UTF_8);
        return text.lines()
                .map(PasswordLine::parse)
                .filter(line -> line.fits(this))
                .findFirst()
                .map(PasswordLine::password)
                .orElse("");
    }
}
