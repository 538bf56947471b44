package org.bmms.console.coverage;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.database.TargetDatabase;

/** Scans of a test database with the checklist's required models. */
final class CoverageFixture {
    static final List<RequiredModel> REQUIRED = List.of(
            RequiredModel.of("communities_community|communities_obc_community"),
            RequiredModel.of("mana_assessment"),
            RequiredModel.of("project_central_ppa | monitoring_monitoringentry"));

    private CoverageFixture() {}

    static CoverageScan scan(TargetDatabase target) {
        return new CoverageScan(target.database(), REQUIRED, CoverageLimits.usual());
    }

    static CoverageReport verdict(TargetDatabase target) {
        return scan(target).verdict(Cancellation.none());
    }

    static CoverageReport count(TargetDatabase target) {
        return scan(target).count(Cancellation.none(), CoverageListener.none());
    }

    static TableCoverage of(CoverageReport report, String table) {
        Optional<TableCoverage> found =
                report.tables().stream().filter(t -> t.table().equals(table)).findFirst();
        return found.orElseThrow();
    }
}
