package org.bmms.console.coverage;

import java.util.Optional;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Row;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TableName;

/**
 * An organisation of the target.
 *
 * @param id its key
 * @param code its code, such as {@code OOBC}
 * @param name its name
 * @param active whether it is active
 */
public record Organization(long id, String code, String name, boolean active) {

    static Organization of(Row row) {
        return new Organization(row.number("id"), row.text("code"), row.text("name"), row.flag("is_active"));
    }

    static Optional<Organization> find(Reading reading, TableName table, String code) {
        return reading.first(
                Sql.of("select id, code, name, is_active from " + table.quoted() + " where code = ?", code),
                Organization::of);
    }
}
