package org.bmms.console.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Failure;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.OrganizationModel;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Relation;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.Sql;

/**
 * What a scan begins with: how the system stores organisations, and what is known of each table without counting.
 *
 * @param model the organisation model
 * @param asOf the moment
 * @param judged the tables with an organisation column
 * @param failed required models that cannot be measured
 */
record Basis(
        OrganizationModel model, Instant asOf, Map<ScopeColumn, TableCoverage> judged, List<TableCoverage> failed) {

    static Basis read(Reading reading, List<RequiredModel> requirements) {
        Catalog catalog = new Catalog(reading);
        OrganizationModel model = catalog.organizationModel();
        Instant asOf = reading.first(Sql.of("select now() as moment"), row -> row.instant("moment"))
                .orElseThrow();
        List<ScopeColumn> required = new ArrayList<>();
        List<TableCoverage> failed = new ArrayList<>();
        for (RequiredModel requirement : requirements) {
            requirement
                    .scopeIn(model)
                    .ifPresentOrElse(required::add, () -> failed.add(unmeasurable(catalog, requirement, asOf)));
        }
        return new Basis(model, asOf, new QuickJudgement(reading).of(model.scope(), required, asOf), failed);
    }

    /** Tables with an organisation column that can be read, the largest first. */
    List<ScopeColumn> countable() {
        return judged.entrySet().stream()
                .filter(e -> e.getValue().state() != CoverageState.FAILED)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingLong(ScopeColumn::bytes).reversed().thenComparing(ScopeColumn::table))
                .toList();
    }

    private static TableCoverage unmeasurable(Catalog catalog, RequiredModel requirement, Instant asOf) {
        Optional<String> existing = requirement.tables().stream()
                .flatMap(table -> catalog.relation(table).map(Relation::table).stream())
                .map(Object::toString)
                .findFirst();
        String table = existing.orElse(requirement.tables().getFirst());
        CoverageFailure code = existing.isPresent() ? CoverageFailure.COLUMN_MISSING : CoverageFailure.TABLE_MISSING;
        return TableCoverage.failed(table, Failure.unchanged(code, table), asOf);
    }
}
