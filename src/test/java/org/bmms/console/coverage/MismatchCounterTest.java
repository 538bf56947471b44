package org.bmms.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.OrganizationModel;
import org.bmms.console.database.ScopeLink;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TargetDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MismatchCounterTest {
    private final TargetDatabase target = TargetDatabase.detailed();

    @AfterEach
    void close() {
        target.close();
    }

    /** Percent of the rows that are not the first organisation's, from hardly any to nearly all. */
    @ParameterizedTest
    @ValueSource(ints = {3, 15, 40, 66, 97})
    void theScanFindsWhatComparingAllRowsFinds(int percent) {
        mix(percent);

        List<Mismatch> found = CoverageFixture.count(target).mismatches().orElseThrow();

        assertThat(found).hasSize(3).anyMatch(m -> m.rows() > 0);
        assertThat(found).extracting(Mismatch::rows).containsExactlyElementsOf(rows(comparingAll()));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 97})
    void lookingAtTheRareOnesIsLookingAtAll(int percent) {
        mix(percent);

        List<Mismatch> ofRare = target.read(reading -> links().stream()
                .map(link -> MismatchCounter.ofRare(link, 1, List.of(2L, 3L)).count(reading))
                .toList());

        assertThat(rows(ofRare)).isEqualTo(rows(comparingAll()));
    }

    @Test
    void samplesAreRowsThatDiffer() {
        mix(20);

        for (Mismatch mismatch : CoverageFixture.count(target).mismatches().orElseThrow()) {
            Set<String> differing = new HashSet<>(target.read(reading -> reading.list(
                    Sql.of("select c.id::text as id from " + mismatch.child() + " c join "
                            + mismatch.parent() + " p on p.id = c." + mismatch.childColumn()
                            + " where c.organization_id <> p.organization_id"),
                    row -> row.text("id"))));

            assertThat(mismatch.sampleIds())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .hasSize((int) Math.min(10, mismatch.rows()));
            assertThat(differing).containsAll(mismatch.sampleIds());
        }
    }

    /** Some rows of other organisations and some without one, in every table, the same in every run. */
    private void mix(int percent) {
        for (String table : List.of("communities_obc_community", "communities_stakeholder", "mana_assessment")) {
            target.script(
                    "update " + table + " set organization_id = case when " + dice(table, 8) + " = 0 then null when "
                            + dice(table + "?", 100) + " < " + percent + " then 2 + id % 2 else 1 end");
        }
        target.script("update mana_need set organization_id = case when " + dice("need", 100) + " < " + percent
                + " then 2 + id % 2 else 1 end");
    }

    private static String dice(String salt, int sides) {
        return "abs(hashtext('" + salt + "' || id)) % " + sides;
    }

    private List<Mismatch> comparingAll() {
        return target.read(reading -> links().stream()
                .map(link -> MismatchCounter.ofAll(link).count(reading))
                .toList());
    }

    private List<ScopeLink> links() {
        OrganizationModel model = target.model();
        return target.read(reading -> new Catalog(reading).links(model));
    }

    private static List<Long> rows(List<Mismatch> mismatches) {
        return mismatches.stream().map(Mismatch::rows).toList();
    }
}
