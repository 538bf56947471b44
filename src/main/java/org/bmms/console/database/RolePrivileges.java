package org.bmms.console.database;

/**
 * What the connected role may do with a database.
 *
 * @param role its name
 * @param superuser whether nothing is forbidden to it
 * @param createsDatabases whether it has CREATEDB, as a rehearsal and a full rollback need
 * @param ownsDatabase whether it is the database's owner or a member of it, as renaming it needs
 * @param replica whether the server is a replica, which nobody can write to
 * @param bytes size of the database on disk
 * @param readsOnly whether its transactions are READ ONLY unless they say otherwise
 * @param storesOrganizations whether it may add and change organisations
 * @param writableColumns how many of the columns asked about it may change
 */
public record RolePrivileges(
        String role,
        boolean superuser,
        boolean createsDatabases,
        boolean ownsDatabase,
        boolean replica,
        long bytes,
        boolean readsOnly,
        boolean storesOrganizations,
        long writableColumns) {

    /** Whether it may create databases, and rename this one. */
    public boolean mayExchangeDatabases() {
        return superuser || (createsDatabases && ownsDatabase);
    }

    /** Whether it is a role for people who look and change nothing. */
    public boolean mayOnlyLook() {
        return !superuser && (readsOnly || !(ownsDatabase || storesOrganizations));
    }
}
