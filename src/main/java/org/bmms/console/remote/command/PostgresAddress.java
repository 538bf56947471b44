package org.bmms.console.remote.command;

import java.util.List;

/**
 * A database as seen from the server; the password comes by the job's password file.
 *
 * @param user the role that logs in
 */
public record PostgresAddress(String host, int port, String user, String database) {

    List<String> options() {
        return List.of("--host=" + host, "--port=" + port, "--username=" + user, "--dbname=" + database);
    }
}
