package org.bmms.console.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.FailureException;

/** The statements that give one database what defines another: locale, settings and privileges. */
final class DatabaseDefinition {
    private final Writing writing;

    DatabaseDefinition(Writing writing) {
        this.writing = writing;
    }

    static String create(String name, DatabaseInfo model) {
        return "create database " + Identifier.quoted(name)
                + " owner " + Identifier.quoted(model.owner())
                + " template template0"
                + " encoding " + Identifier.literal(model.encoding())
                + " lc_collate " + Identifier.literal(model.collate())
                + " lc_ctype " + Identifier.literal(model.ctype())
                + locale(model);
    }

    private static String locale(DatabaseInfo model) {
        String own = model.locale().map(Identifier::literal).orElse("''");
        return switch (model.provider()) {
            case "i" -> " locale_provider icu icu_locale " + own;
            case "b" -> " locale_provider builtin builtin_locale " + own;
            default -> "";
        };
    }

    /** Returns the settings that the connected role may not give, each as the role, the name and the value. */
    List<String> copy(String from, String to) {
        copyPrivileges(from, to);
        return copySettings(from, to);
    }

    private void copyPrivileges(String from, String to) {
        List<Grant> grants = writing.list(
                Sql.of(SqlFile.read("administration/privileges.sql"), from),
                row -> new Grant(row.optionalText("grantee"), row.text("privilege"), row.flag("grantable")));
        if (grants.isEmpty()) {
            return;
        }
        writing.update(Sql.of("revoke all on database " + Identifier.quoted(to) + " from public"));
        for (Grant grant : grants) {
            String grantee = grant.grantee().map(Identifier::quoted).orElse("public");
            writing.update(Sql.of("grant " + grant.privilege() + " on database " + Identifier.quoted(to) + " to "
                    + grantee + (grant.grantable() ? " with grant option" : "")));
        }
    }

    /**
     * Settings of other roles and of some parameters are an administrator's to make; without them the copy is the poorer,
     * but no reason to have none.
     */
    private List<String> copySettings(String from, String to) {
        List<Setting> settings = writing.list(
                Sql.of(SqlFile.read("administration/settings.sql"), from),
                row -> new Setting(row.optionalText("role"), row.text("name"), row.text("value")));
        List<String> refused = new ArrayList<>();
        for (Setting setting : settings) {
            writing.update(Sql.of("savepoint setting"));
            try {
                copy(setting, to);
                writing.update(Sql.of("release savepoint setting"));
            } catch (FailureException e) {
                if (e.failure().code() != DatabaseFailure.PRIVILEGE) {
                    throw e;
                }
                writing.update(Sql.of("rollback to savepoint setting"));
                refused.add(setting.told());
            }
        }
        return refused;
    }

    /** Sets the value for this transaction and saves it from there, which spares the many rules of quoting lists. */
    private void copy(Setting setting, String to) {
        writing.list(
                Sql.of("select set_config(?, ?, true) as value", setting.name(), setting.value()),
                row -> row.text("value"));
        String whose = setting.role()
                .map(role -> "alter role " + Identifier.quoted(role) + " in database " + Identifier.quoted(to))
                .orElseGet(() -> "alter database " + Identifier.quoted(to));
        writing.update(Sql.of(whose + " set " + parameter(setting.name()) + " from current"));
    }

    /** Names of parameters may have a prefix with a dot, each part being an identifier. */
    private static String parameter(String name) {
        return String.join(
                ".",
                List.of(name.split("\\.", -1)).stream().map(Identifier::quoted).toList());
    }

    /** A grantee is empty for PUBLIC. */
    private record Grant(Optional<String> grantee, String privilege, boolean grantable) {}

    /** A role is empty for all roles. */
    private record Setting(Optional<String> role, String name, String value) {
        String told() {
            return role.map(r -> r + ": ").orElse("") + name + " = " + value;
        }
    }
}
