package org.bmms.console.onboarding.write;

import java.util.List;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Sql;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.schema.OnboardingSchema;

/**
 * Holds what a request is compared with until the end of the transaction. What the application is changing at the moment
 * is waited for, so that it is seen, and not overwritten.
 */
public final class RowLocks {
    private static final String HELD = " for no key update";

    private RowLocks() {}

    /** Locks the organisation, its users as far as they exist, and their memberships. */
    public static void hold(Reading reading, OnboardingSchema schema, OnboardingRequest request) {
        OnboardingSchema.People people = schema.requiredPeople();
        List<String> logins = request.users().stream().map(UserForm::username).toList();
        String users = people.users().table().quoted();
        lock(
                reading,
                "select id from " + schema.organizations().table().quoted() + " where code = ?" + HELD,
                request.organization().code());
        List<Long> known =
                lock(reading, "select id from " + users + " where username = any (?) order by id" + HELD, logins);
        // Users who are new have no memberships yet; of many organisations that is a trip to the server for each.
        if (!known.isEmpty()) {
            lock(
                    reading,
                    "select id from " + people.memberships().table().quoted() + " where user_id = any (?) order by id"
                            + HELD,
                    known);
        }
    }

    private static List<Long> lock(Reading reading, String sql, Object parameter) {
        return reading.list(Sql.of(sql, parameter), row -> row.number("id"));
    }
}
