package org.bmms.console.coverage;

import java.util.List;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.KeyColumn;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ScopeLink;
import org.bmms.console.database.Sql;

/** Finds rows of a child table whose organisation differs from that of their parent. */
final class MismatchCounter {
    private static final int SAMPLES = 10;

    private final ScopeLink link;

    MismatchCounter(ScopeLink link) {
        this.link = link;
    }

    Mismatch count(Reading reading) {
        long rows = reading.number(Sql.of("select count(*) as n" + differing()));
        List<String> samples = rows == 0
                ? List.of()
                : link.child().key().map(key -> samples(reading, key)).orElse(List.of());
        return of(rows, samples);
    }

    /** No rows: both tables together know only one organisation. */
    Mismatch none() {
        return of(0, List.of());
    }

    private Mismatch of(long rows, List<String> samples) {
        return new Mismatch(
                link.child().table().toString(),
                link.childColumn(),
                link.parent().table().toString(),
                rows,
                samples);
    }

    private List<String> samples(Reading reading, KeyColumn key) {
        return reading.list(
                Sql.of("select s.id::text as id from (select c." + Identifier.quoted(key.name()) + " as id"
                        + differing() + " limit " + SAMPLES + ") s order by s.id"),
                row -> row.text("id"));
    }

    private String differing() {
        return " from " + link.child().table().quoted() + " c join "
                + link.parent().table().quoted() + " p on p." + Identifier.quoted(link.parentColumn()) + " = c."
                + Identifier.quoted(link.childColumn()) + " where c."
                + Identifier.quoted(link.child().column()) + " <> p."
                + Identifier.quoted(link.parent().column());
    }
}
