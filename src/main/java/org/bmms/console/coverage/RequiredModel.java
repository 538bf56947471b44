package org.bmms.console.coverage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bmms.console.database.OrganizationModel;
import org.bmms.console.database.ScopeColumn;

/**
 * A model that must be covered completely (checklist § BMMS Step 1: Communities, Assessments, PPAs). Versions of the
 * system keep it in different tables, so there may be alternatives.
 *
 * @param tables the tables it may be in, the preferred one first
 */
public record RequiredModel(List<String> tables) {
    private static final Pattern SEPARATOR = Pattern.compile("\\|");

    public RequiredModel {
        tables = List.copyOf(tables);
        if (tables.isEmpty() || tables.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a required model needs the names of its tables: " + tables);
        }
    }

    /** A model as a profile writes it: table names separated by {@code |}. */
    public static RequiredModel of(String alternatives) {
        return new RequiredModel(
                SEPARATOR.splitAsStream(alternatives).map(String::strip).toList());
    }

    /** Where the rows of this model belong to an organisation, if anywhere. */
    Optional<ScopeColumn> scopeIn(OrganizationModel organizations) {
        return tables.stream()
                .flatMap(table -> organizations.scopeOf(table).stream())
                .findFirst();
    }
}
