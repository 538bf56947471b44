package org.bmms.console.onboarding;

import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.Sql;

/**
 * One right that a role has, as the catalog tells it.
 *
 * @param what the right, with the column where it is about one
 * @param object what it is about
 */
record GrantedRight(String what, String object) {
    private static final String ALL = """
            select upper(g.privilege_type) as what, 'database ' || quote_ident(d.datname) as object
            from pg_database d cross join lateral aclexplode(d.datacl) g
            where d.datname = current_database() and g.grantee = ?::regrole
            union all
            select upper(g.privilege_type), 'schema ' || n.oid::regnamespace
            from pg_namespace n cross join lateral aclexplode(n.nspacl) g
            where g.grantee = ?::regrole
            union all
            select upper(g.privilege_type), case c.relkind when 'S' then 'sequence ' else 'table ' end || c.oid::regclass
            from pg_class c cross join lateral aclexplode(c.relacl) g
            where g.grantee = ?::regrole
            union all
            select upper(g.privilege_type) || ' (' || quote_ident(a.attname) || ')', 'table ' || a.attrelid::regclass
            from pg_attribute a cross join lateral aclexplode(a.attacl) g
            where g.grantee = ?::regrole
            order by 2, 1
            """;

    static List<GrantedRight> of(String role, Database owner) {
        return owner.read(
                Access.of(Message.of("test.read")),
                reading -> reading.list(
                        Sql.of(ALL, role, role, role, role),
                        row -> new GrantedRight(row.text("what"), row.text("object"))));
    }

    String taken(String role) {
        return "revoke " + what + " on " + object + " from " + role;
    }

    String given(String role) {
        return "grant " + what + " on " + object + " to " + role;
    }

    @Override
    public String toString() {
        return what + " on " + object;
    }
}
