package org.bmms.console.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bmms.console.base.Message;

/**
 * The answer of the coverage gate before a switch (checklist § BMMS Step 1, "100% for all models").
 *
 * @param complete whether every row of every table is known to have an organisation
 * @param pass whether, in addition, no row is known to be in a wrong one and that was looked for
 * @param reasons why not, most important first
 */
public record CoverageVerdict(boolean complete, boolean pass, List<Message> reasons) {

    public CoverageVerdict {
        reasons = List.copyOf(reasons);
    }

    static CoverageVerdict of(CoverageReport report, Collection<String> accepted) {
        List<Message> gaps = new ArrayList<>();
        for (TableCoverage table : report.tables()) {
            if (table.isAcceptedWithoutColumn(accepted)) {
                continue;
            }
            switch (table.state()) {
                case INCOMPLETE -> gaps.add(incomplete(table));
                case FAILED ->
                    gaps.add(Message.of(
                            "coverage.verdict.failed",
                            table.table(),
                            table.reason().orElseThrow()));
                case UNDECIDED -> gaps.add(Message.of("coverage.verdict.undecided", table.table()));
                case COMPLETE, COMPLETE_BY_CATALOG, EMPTY -> {}
            }
        }
        if (report.tables().isEmpty()) {
            gaps.add(Message.of("coverage.verdict.no-tables"));
        }
        List<Message> reasons = new ArrayList<>(gaps);
        report.mismatches()
                .ifPresentOrElse(
                        list -> list.stream()
                                .filter(m -> m.rows() > 0)
                                .map(m -> Message.of("coverage.verdict.wrong", m.rows(), m.child(), m.parent()))
                                .forEach(reasons::add),
                        () -> reasons.add(Message.of("coverage.verdict.wrong-unknown")));
        return new CoverageVerdict(gaps.isEmpty(), reasons.isEmpty(), reasons);
    }

    private static Message incomplete(TableCoverage table) {
        return table.missing()
                .map(n -> Message.of(
                        "coverage.verdict.missing",
                        n,
                        table.table(),
                        table.rows().orElse(0L)))
                .orElseGet(() -> Message.of("coverage.verdict.some-missing", table.table()));
    }
}
