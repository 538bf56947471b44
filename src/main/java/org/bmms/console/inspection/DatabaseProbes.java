package org.bmms.console.inspection;

import java.util.Locale;
import java.util.Set;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageVerdict;

/** The database (checklist § Database Preparation). */
final class DatabaseProbes {
    private static final int OLDEST = 120_000;
    private static final int CURRENT = 140_000;
    private static final int THOUSAND = 10_000;
    private static final double FULL = 0.9;
    private static final Set<String> WITHOUT_LANGUAGE = Set.of("C", "POSIX");

    private DatabaseProbes() {}

    static ItemLook ready(Facts facts) {
        DatabaseState database = facts.database();
        return database.replica()
                ? Looks.failed(InspectionFailure.REPLICA, database.name())
                : Looks.passed(
                        database.postgis() ? "database-postgis" : "database",
                        database.name(),
                        database.version(),
                        database.role());
    }

    static ItemLook server(Facts facts) {
        DatabaseState database = facts.database();
        if (database.versionNumber() < OLDEST) {
            return Looks.failed(InspectionFailure.DATABASE_OLD, database.version(), OLDEST / THOUSAND);
        }
        if (database.connections() >= FULL * database.mostConnections()) {
            return Looks.failed(InspectionFailure.DATABASE_FULL, database.connections(), database.mostConnections());
        }
        return database.versionNumber() < CURRENT
                ? Looks.warning(InspectionFailure.DATABASE_OLD, database.version(), CURRENT / THOUSAND)
                : Looks.passed(
                        "database-server", database.version(), database.connections(), database.mostConnections());
    }

    static ItemLook encoding(Facts facts) {
        DatabaseState database = facts.database();
        if (!database.encoding().equals("UTF8")) {
            return Looks.failed(InspectionFailure.ENCODING, database.name(), database.encoding());
        }
        boolean language = database.locale().isPresent()
                || !(WITHOUT_LANGUAGE.contains(database.collate().toUpperCase(Locale.ROOT))
                        || WITHOUT_LANGUAGE.contains(database.ctype().toUpperCase(Locale.ROOT)));
        return language
                ? Looks.passed(
                        "encoding", database.encoding(), database.locale().orElse(database.collate()), database.ctype())
                : Looks.warning(InspectionFailure.COLLATION, database.name(), database.collate(), database.ctype());
    }

    static ItemLook role(Facts facts) {
        DatabaseState database = facts.database();
        if (database.superuser()) {
            return Looks.failed(InspectionFailure.ROLE_SUPERUSER, database.role());
        }
        if (!database.createsTables()) {
            return Looks.failed(InspectionFailure.ROLE_LESS, database.role());
        }
        return database.more().isEmpty()
                ? Looks.passed("role", database.role())
                : Looks.warning(InspectionFailure.ROLE_MORE, database.role(), database.more());
    }

    static ItemLook coverage(Facts facts) {
        CoverageReport report = facts.coverage();
        CoverageVerdict verdict = report.verdict(facts.profile().policy().acceptedWithoutOrganization());
        return verdict.pass()
                ? Looks.passed("coverage", report.rows(), report.tables().size(), report.asOf())
                : Looks.failed(InspectionFailure.COVERAGE, verdict.reasons().getFirst());
    }
}
