package org.bmms.console.backup;

import org.bmms.console.base.Secret;
import org.bmms.console.database.DatabaseAddress;

/** The line of a pgpass file that fits every database of a server (PostgreSQL manual § The Password File). */
public final class PasswordLine {
    private PasswordLine() {}

    /** The line for this server and role. */
    public static Secret of(DatabaseAddress address) {
        return Secret.of(escaped(address.host()) + ":" + address.port() + ":*:" + escaped(address.user()) + ":"
                + escaped(address.password().reveal()));
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\").replace(":", "\\:");
    }
}
