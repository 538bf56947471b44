package org.bmms.console.database;

import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Secret;

/**
 * Where a database is and who connects. Its text form shows no password.
 *
 * @param host name or address, IPv6 without brackets
 * @param port TCP port
 * @param database the database's name
 * @param user the role that connects
 * @param password its password, possibly empty
 * @param tls how much of TLS the connection insists on
 */
public record DatabaseAddress(String host, int port, String database, String user, Secret password, TlsMode tls) {
    /** PostgreSQL's registered port. */
    public static final int USUAL_PORT = 5432;

    /** An address with TLS where the server offers it, as libpq does. */
    public DatabaseAddress(String host, int port, String database, String user, Secret password) {
        this(host, port, database, user, password, TlsMode.PREFER);
    }

    /** The same server and role, another database. */
    public DatabaseAddress withDatabase(String other) {
        return new DatabaseAddress(host, port, other, user, password, tls);
    }

    /** The server. */
    public Endpoint server() {
        return new Endpoint(host, port);
    }

    /** The same database and role on another server. */
    public DatabaseAddress at(Endpoint other) {
        return through(other.host(), other.port());
    }

    /** The same database through a tunnel's local port. */
    public DatabaseAddress through(String otherHost, int otherPort) {
        return new DatabaseAddress(otherHost, otherPort, database, user, password, tls);
    }

    /** The same database as another role. */
    public DatabaseAddress as(String otherUser, Secret otherPassword) {
        return new DatabaseAddress(host, port, database, otherUser, otherPassword, tls);
    }

    /** The driver's form of host, port and database; user and password are never part of it. */
    String jdbcUrl() {
        String literal = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return "jdbc:postgresql://" + literal + ":" + port + "/" + UrlText.encode(database);
    }
}
