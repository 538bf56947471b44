package org.bmms.console.onboarding.password;

import java.util.Optional;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TableName;

/**
 * The iterations that stored passwords have. Django raises them with its versions, so that the most there are is what it
 * probably uses now; the passwords themselves do not leave the database.
 */
public final class StoredIterations {
    private static final String MOST = "select coalesce(max(substring(password from '^" + DjangoHash.ALGORITHM
            + "[$](\\d{1,8})[$]')::int), 0) as n from ";

    private StoredIterations() {}

    /** The most of them; empty if no password is kept so. */
    public static Optional<Integer> most(Reading reading, TableName users) {
        return Optional.of(Math.toIntExact(reading.number(Sql.of(MOST + users.quoted()))))
                .filter(iterations -> iterations > 0);
    }
}
