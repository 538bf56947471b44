package org.bmms.console.ui.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.TableCoverage;
import org.jspecify.annotations.Nullable;

/**
 * What a count has found so far: its verdict, then table after table. Where a table is not counted yet, its number from
 * before stays, unless the verdict contradicts it. Fed by any thread; every piece of news is also a word on progress, so
 * that the window asks for {@link #soFar} when it has time.
 */
final class CoverageStream implements CoverageListener {
    private final Map<String, TableCoverage> before = new HashMap<>();
    private final @Nullable CoverageReport earlier;
    private final Map<String, TableCoverage> counted = new HashMap<>();
    private @Nullable CoverageReport verdict;
    private int interruptions;

    /**
     * Nothing is found yet.
     *
     * @param earlier the exact report from before; null if there is none
     */
    CoverageStream(@Nullable CoverageReport earlier) {
        this.earlier = earlier;
        if (earlier != null) {
            earlier.tables().forEach(table -> before.put(table.table(), table));
        }
    }

    /** What feeds it, with a word on progress for all news. */
    CoverageListener telling(Progress progress) {
        return new CoverageListener() {
            @Override
            public void judged(CoverageReport report) {
                judge(report);
                progress.at(0, report.rows(), Message.of("ui-coverage.work.counting"));
            }

            @Override
            public void counted(TableCoverage table) {
                add(table);
            }

            @Override
            public void progress(long done, long total) {
                progress.at(done, total, Message.of("ui-coverage.work.counting"));
            }

            @Override
            public void interrupted(int times) {
                interrupt(times);
                progress.at(0, 0, Message.of("ui-coverage.work.interrupted", times));
            }
        };
    }

    private synchronized void judge(CoverageReport report) {
        verdict = report;
    }

    private synchronized void add(TableCoverage table) {
        counted.put(table.table(), table);
    }

    private synchronized void interrupt(int times) {
        interruptions = times;
    }

    /** A report that mixes what was counted, what stayed from before and the verdict; empty before the verdict. */
    synchronized Optional<CoverageReport> soFar() {
        CoverageReport judged = verdict;
        if (judged == null) {
            return Optional.empty();
        }
        List<TableCoverage> tables = judged.tables().stream().map(this::best).toList();
        return Optional.of(new CoverageReport(
                judged.asOf(),
                judged.took(),
                judged.variant(),
                judged.schema(),
                false,
                interruptions,
                tables,
                earlier == null ? Optional.empty() : earlier.mismatches(),
                earlier == null ? List.of() : earlier.distribution()));
    }

    private TableCoverage best(TableCoverage judged) {
        TableCoverage now = counted.get(judged.table());
        if (now != null) {
            return now;
        }
        TableCoverage then = before.get(judged.table());
        return then != null && then.exact() && then.state() == judged.state() ? then : judged;
    }
}
