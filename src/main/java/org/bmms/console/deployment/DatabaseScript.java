package org.bmms.console.deployment;

import org.bmms.console.deployment.DeploymentOrder.DatabasePlace;

/**
 * The statements that make the role and the database where they are missing (checklist § Database Preparation), with
 * {@code TEMPLATE template0}, without which another collation is refused (target facts § 9). The collation is the one that
 * every Debian has.
 */
public final class DatabaseScript {
    private static final String COLLATION = "C.UTF-8";
    private static final String MADE_AS =
            "ENCODING 'UTF8' LC_COLLATE '" + COLLATION + "' LC_CTYPE '" + COLLATION + "' TEMPLATE template0";

    private DatabaseScript() {}

    /** Whether the role, and whether the database, is there: two lines, {@code t} or {@code f}. */
    public static String question(DatabasePlace at) {
        return "select exists (select from pg_roles where rolname = '" + at.role() + "')"
                + " union all select exists (select from pg_database where datname = '" + at.name() + "')";
    }

    /** The statement that makes the role, without what proves its password. */
    public static String role(DatabasePlace at) {
        return "CREATE ROLE " + quoted(at.role()) + " LOGIN PASSWORD '…'";
    }

    /** The statement that makes the database. */
    public static String database(DatabasePlace at) {
        return "CREATE DATABASE " + quoted(at.name()) + " OWNER " + quoted(at.role()) + " " + MADE_AS;
    }

    /** The statement that makes the role, as it is sent. */
    public static String role(DatabasePlace at, String verifier) {
        return role(at).replace("…", verifier) + ";\n";
    }

    /** Names are of letters, digits and underscores. */
    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
