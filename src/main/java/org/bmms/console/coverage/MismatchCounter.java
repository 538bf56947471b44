package org.bmms.console.coverage;

import java.util.List;
import java.util.stream.Collectors;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.KeyColumn;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ScopeLink;
import org.bmms.console.database.Sql;

/** Finds rows of a child table whose organisation differs from that of their parent. */
final class MismatchCounter {
    private static final int SAMPLES = 10;

    private final ScopeLink link;
    private final List<Sql> conditions;

    private MismatchCounter(ScopeLink link, List<Sql> conditions) {
        this.link = link;
        this.conditions = conditions;
    }

    /** Compares every row with its parent. */
    static MismatchCounter ofAll(ScopeLink link) {
        return new MismatchCounter(link, List.of(Sql.of(child(link) + " <> " + parent(link))));
    }

    /**
     * Compares only where the child or the parent has one of the rare organisations, which indexes find. That is enough if
     * all other rows have the common one, or none.
     */
    static MismatchCounter ofRare(ScopeLink link, long common, List<Long> rare) {
        return new MismatchCounter(
                link,
                List.of(
                        Sql.of(child(link) + " = any (?) and " + child(link) + " <> " + parent(link), rare),
                        Sql.of(child(link) + " = ? and " + parent(link) + " = any (?)", common, rare)));
    }

    /** What there is to tell where both tables together know only one organisation. */
    static Mismatch none(ScopeLink link) {
        return of(link, 0, List.of());
    }

    Mismatch count(Reading reading) {
        String counts =
                conditions.stream().map(c -> "(select count(*)" + rows(c) + ")").collect(Collectors.joining(" + "));
        long rows = reading.number(Sql.of("select " + counts + " as n", parameters()));
        List<String> samples = rows == 0
                ? List.of()
                : link.child().key().map(key -> samples(reading, key)).orElse(List.of());
        return of(link, rows, samples);
    }

    private List<String> samples(Reading reading, KeyColumn key) {
        String keys = conditions.stream()
                .map(c -> "select c." + Identifier.quoted(key.name()) + " as id" + rows(c))
                .collect(Collectors.joining(" union all "));
        return reading.list(
                Sql.of(
                        "select s.id::text as id from (" + keys + " limit " + SAMPLES + ") s order by s.id",
                        parameters()),
                row -> row.text("id"));
    }

    private Object[] parameters() {
        return conditions.stream().flatMap(c -> c.parameters().stream()).toArray();
    }

    private String rows(Sql condition) {
        return " from " + link.child().table().quoted() + " c join "
                + link.parent().table().quoted() + " p on p." + Identifier.quoted(link.parentColumn()) + " = c."
                + Identifier.quoted(link.childColumn()) + " where " + condition.text();
    }

    private static Mismatch of(ScopeLink link, long rows, List<String> samples) {
        return new Mismatch(
                link.child().table().toString(),
                link.childColumn(),
                link.parent().table().toString(),
                rows,
                samples);
    }

    private static String child(ScopeLink link) {
        return "c." + Identifier.quoted(link.child().column());
    }

    private static String parent(ScopeLink link) {
        return "p." + Identifier.quoted(link.parent().column());
    }
}
