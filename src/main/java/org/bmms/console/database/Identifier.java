package org.bmms.console.database;

import java.nio.charset.StandardCharsets;
import org.bmms.console.base.Failure;

/** Names as SQL text. Every name that comes from a catalog, a profile or a person passes here on its way to a statement. */
public final class Identifier {
    /** PostgreSQL silently cuts off longer names. */
    private static final int LONGEST = 63;

    private Identifier() {}

    /**
     * The name in double quotes.
     *
     * @throws org.bmms.console.base.FailureException {@code DB-NAME} if it is empty, too long or contains NUL
     */
    public static String quoted(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0 || name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw Failure.unchanged(DatabaseFailure.NAME_REFUSED, name.replace('\0', ' '))
                    .asException();
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A value in single quotes, for the few statements that take no parameters. */
    static String literal(String value) {
        String doubled = value.replace("'", "''");
        return value.indexOf('\\') < 0 ? "'" + doubled + "'" : " E'" + doubled.replace("\\", "\\\\") + "'";
    }
}
