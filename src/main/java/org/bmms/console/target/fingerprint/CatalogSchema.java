package org.bmms.console.target.fingerprint;

import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.Sql;

/** The facts of the schema from PostgreSQL's catalog, in one transaction that only reads. */
public final class CatalogSchema implements SchemaSource {
    private final Database database;

    public CatalogSchema(Database database) {
        this.database = database;
    }

    @Override
    public SchemaFacts read() {
        return database.read(Access.of(Message.of("target.reading.schema")), reading -> {
            String version = reading.first(
                            Sql.of("select current_setting('server_version') as version"), row -> row.text("version"))
                    .orElse("");
            Catalog catalog = new Catalog(reading);
            return SchemaFacts.of(
                    database.address().database(),
                    version,
                    catalog.organizationModel(),
                    catalog.organizationsSince().orElse(null));
        });
    }
}
