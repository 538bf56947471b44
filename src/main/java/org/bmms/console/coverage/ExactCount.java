package org.bmms.console.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Portions;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ResumingSnapshot;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.ScopeLink;
import org.bmms.console.database.Sql;

/** Counts all tables and all links with several readers in one snapshot. */
final class ExactCount {
    private static final Set<DatabaseFailure> ONE_TABLE_ONLY = Set.of(
            DatabaseFailure.PRIVILEGE,
            DatabaseFailure.TIME_LIMIT,
            DatabaseFailure.LOCKED,
            DatabaseFailure.STATEMENT_FAILED);

    private final Basis basis;
    private final ResumingSnapshot snapshot;
    private final CoverageLimits limits;
    private final Cancellation cancellation;
    private final Readers readers;
    private final Map<ScopeColumn, Counted> counted = new ConcurrentHashMap<>();

    ExactCount(Basis basis, ResumingSnapshot snapshot, CoverageLimits limits, Cancellation cancellation) {
        this.basis = basis;
        this.snapshot = snapshot;
        this.limits = limits;
        this.cancellation = cancellation;
        readers = new Readers(limits.readers(), cancellation);
    }

    /** Counts the tables, the largest first. */
    List<TableCoverage> tables(CoverageListener listener) {
        List<ScopeColumn> columns = basis.countable();
        long total = columns.stream().mapToLong(ExactCount::weight).sum();
        AtomicLong done = new AtomicLong();
        Map<ScopeColumn, TableCoverage> results = new ConcurrentHashMap<>();
        readers.forEach(
                Portions.of(columns, ScopeColumn::bytes),
                portion -> count(portion).forEach((column, result) -> {
                    results.put(column, result);
                    listener.counted(result);
                    listener.progress(done.addAndGet(weight(column)), total);
                }));
        return new ArrayList<>(results.values());
    }

    /** Counts rows in a wrong organisation; a link between tables that know one organisation only needs no look. */
    List<Mismatch> mismatches() {
        Map<ScopeLink, Mismatch> found = new ConcurrentHashMap<>();
        List<ScopeLink> links = links();
        readers.forEach(links, link -> found.put(link, mismatch(link)));
        return links.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Rows by organisation, the default one and the others with their names. */
    List<OrganizationShare> distribution() {
        Map<Optional<Long>, Map<String, Long>> byOrganization = new HashMap<>();
        counted.forEach((column, count) -> count.groups()
                .forEach(group -> byOrganization
                        .computeIfAbsent(group.organization(), id -> new TreeMap<>())
                        .put(column.table().toString(), group.rows())));
        Map<Long, Organization> names = snapshot.read(
                Access.of(Message.of("coverage.work.organizations")).stoppedBy(cancellation), (reading, at) -> {
                    Map<Long, Organization> known = new HashMap<>();
                    reading.list(
                                    Sql.of("select id, code, name, is_active from "
                                            + basis.model().table().quoted()),
                                    Organization::of)
                            .forEach(o -> known.put(o.id(), o));
                    return known;
                });
        return byOrganization.entrySet().stream()
                .map(e -> share(e.getKey(), e.getKey().map(names::get), e.getValue()))
                .sorted(Comparator.comparingLong(OrganizationShare::total).reversed())
                .toList();
    }

    private static OrganizationShare share(Optional<Long> id, Optional<Organization> known, Map<String, Long> rows) {
        return new OrganizationShare(id, known.map(Organization::code), known.map(Organization::name), rows);
    }

    /** Counts tables by one statement; where it fails for one of them, each by its own. */
    private Map<ScopeColumn, TableCoverage> count(List<ScopeColumn> portion) {
        try {
            return snapshot.read(access(portion), (reading, at) -> count(portion, reading, at));
        } catch (FailureException e) {
            if (ONE_TABLE_ONLY.stream().noneMatch(code -> code == e.failure().code())) {
                throw e;
            }
            if (portion.size() == 1) {
                ScopeColumn column = portion.getFirst();
                return Map.of(column, before(column).failed(e.failure()));
            }
            Map<ScopeColumn, TableCoverage> each = new LinkedHashMap<>();
            portion.forEach(column -> each.putAll(count(List.of(column))));
            return each;
        }
    }

    private Map<ScopeColumn, TableCoverage> count(List<ScopeColumn> portion, Reading reading, Instant at) {
        prepare(reading, portion.getFirst());
        Map<ScopeColumn, Counted> counts = new LinkedHashMap<>();
        RowCounter.groups(reading, portion).forEach((column, groups) -> counts.put(column, new Counted(at, groups)));
        List<ScopeColumn> incomplete = counts.entrySet().stream()
                .filter(count -> count.getValue().missing() > 0)
                .map(Map.Entry::getKey)
                .toList();
        Map<ScopeColumn, List<String>> samples = RowCounter.samples(reading, incomplete);
        counted.putAll(counts);
        Map<ScopeColumn, TableCoverage> results = new LinkedHashMap<>();
        counts.forEach((column, count) -> results.put(
                column,
                before(column).counted(count.rows(), count.missing(), samples.getOrDefault(column, List.of()), at)));
        return results;
    }

    private TableCoverage before(ScopeColumn column) {
        return Objects.requireNonNull(basis.judged().get(column));
    }

    private void prepare(Reading reading, ScopeColumn column) {
        if (!outweighsOthers(column)) {
            RowCounter.preferOneProcess(reading);
        }
    }

    private boolean outweighsOthers(ScopeColumn column) {
        long all =
                basis.judged().keySet().stream().mapToLong(ScopeColumn::bytes).sum();
        return column.bytes() > all / 2;
    }

    private List<ScopeLink> links() {
        Access access = Access.of(Message.of("coverage.work.links")).stoppedBy(cancellation);
        return snapshot.read(access, (reading, at) -> new Catalog(reading).links(basis.model())).stream()
                .filter(l -> counted.containsKey(l.child()) && counted.containsKey(l.parent()))
                .toList();
    }

    private Mismatch mismatch(ScopeLink link) {
        Counted child = Objects.requireNonNull(counted.get(link.child()));
        Counted parent = Objects.requireNonNull(counted.get(link.parent()));
        OrganizationSpread spread = OrganizationSpread.of(child.groups(), parent.groups());
        boolean sameMoment = child.asOf().equals(parent.asOf());
        if (sameMoment && spread.isOne()) {
            return MismatchCounter.none(link);
        }
        return snapshot.read(access(link.child()), (reading, at) -> {
            prepare(reading, link.child());
            MismatchCounter counter = sameMoment && at.equals(child.asOf()) && spread.isUneven()
                    ? MismatchCounter.ofRare(link, spread.common(), spread.rare())
                    : MismatchCounter.ofAll(link);
            return counter.count(reading);
        });
    }

    private Access access(ScopeColumn column) {
        return access(List.of(column));
    }

    private Access access(List<ScopeColumn> portion) {
        String first = portion.getFirst().table().toString();
        Message label = portion.size() == 1
                ? Message.of("coverage.work.table", first)
                : Message.of(
                        "coverage.work.tables",
                        portion.size(),
                        first,
                        portion.getLast().table().toString());
        return Access.of(label).within(limits.statement()).stoppedBy(cancellation);
    }

    private static long weight(ScopeColumn column) {
        return Math.max(1, column.estimatedRows());
    }

    /** The rows of one table by organisation. */
    private record Counted(Instant asOf, List<RowCounter.Group> groups) {
        long rows() {
            return groups.stream().mapToLong(RowCounter.Group::rows).sum();
        }

        long missing() {
            return groups.stream()
                    .filter(g -> g.organization().isEmpty())
                    .mapToLong(RowCounter.Group::rows)
                    .sum();
        }
    }
}
