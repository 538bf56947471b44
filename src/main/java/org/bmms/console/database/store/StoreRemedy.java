package org.bmms.console.database.store;

import java.util.List;
import org.bmms.console.base.FailureCode;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Identifier;

/** What a database administrator must run so that the console can keep its store in the database. */
enum StoreRemedy {
    /** No statement helps. */
    NONE,
    /** The database must be made. */
    CREATE,
    /** The role must be let in and may write. */
    GRANT;

    static StoreRemedy of(FailureCode code) {
        if (code == DatabaseFailure.NO_SUCH_DATABASE || code == DatabaseFailure.PRIVILEGE) {
            return CREATE;
        }
        return code == StoreFailure.PRIVILEGE || code == StoreFailure.MIGRATION ? GRANT : NONE;
    }

    List<String> statements(StoreAddress address) {
        String database = Identifier.quoted(address.store().database());
        String role = Identifier.quoted(address.store().user());
        return switch (this) {
            case NONE -> List.of();
            case CREATE ->
                List.of("CREATE DATABASE " + database + " OWNER " + role + " TEMPLATE template0 ENCODING 'UTF8';");
            case GRANT -> List.of("ALTER DATABASE " + database + " OWNER TO " + role + ";");
        };
    }
}
