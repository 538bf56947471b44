package org.bmms.console.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    @Test
    void aQuietDatabaseMustComeBackExactly() {
        Expectation expectation = Expectation.exactly(counts(Map.of("a", rows(3), "b", rows(0)), 1));

        assertThat(expectation.differences(counts(Map.of("a", rows(3), "b", rows(0)), 1)))
                .isEmpty();
        assertThat(texts(expectation, counts(Map.of("a", rows(2), "b", rows(0)), 1)))
                .containsExactly("a: 2 instead of 3");
        assertThat(texts(expectation, counts(Map.of("a", rows(3)), 1))).containsExactly("b: - instead of 0");
        assertThat(texts(expectation, counts(Map.of("a", rows(3), "b", rows(0), "c", rows(9)), 1)))
                .containsExactly("c: 9 instead of -");
        assertThat(texts(expectation, counts(Map.of("a", rows(3), "b", rows(0)), 0)))
                .containsExactly("rows without an organisation: 0 instead of 1");
    }

    @Test
    void aTableThatGrewIsKnownWithinItsTwoCounts() {
        Expectation expectation = Expectation.between(counts(Map.of("a", rows(3)), 0), counts(Map.of("a", rows(5)), 0));

        assertThat(expectation.writtenMeanwhile()).containsExactly("a 3 -> 5");
        assertThat(expectation.differences(counts(Map.of("a", rows(4)), 0))).isEmpty();
        assertThat(texts(expectation, counts(Map.of("a", rows(2)), 0))).containsExactly("a: 2 instead of 3 to 5");
        assertThat(texts(expectation, counts(Map.of("a", rows(6)), 0))).containsExactly("a: 6 instead of 3 to 5");
    }

    @Test
    void rowsThatCameAndWentBetweenTheCountsAreAllowedFor() {
        Expectation expectation = Expectation.between(
                counts(Map.of("a", new TableRows(10, 100, 0, 90)), 0),
                counts(Map.of("a", new TableRows(10, 102, 0, 92)), 0));

        assertThat(expectation.differences(counts(Map.of("a", rows(12)), 0))).isEmpty();
        assertThat(expectation.differences(counts(Map.of("a", rows(8)), 0))).isEmpty();
        assertThat(expectation.differences(counts(Map.of("a", rows(13)), 0))).isNotEmpty();
    }

    @Test
    void rowsThatGotTheirOrganisationMeanwhileAreAllowedFor() {
        Expectation expectation = Expectation.between(
                counts(Map.of("a", new TableRows(10, 0, 5, 0)), 7), counts(Map.of("a", new TableRows(10, 0, 9, 0)), 3));

        assertThat(expectation.differences(counts(Map.of("a", rows(10)), 5))).isEmpty();
        assertThat(expectation.differences(counts(Map.of("a", rows(10)), 12))).isNotEmpty();
    }

    @Test
    void aTableThatCameOrWentMeanwhileIsNotJudged() {
        Expectation expectation =
                Expectation.between(counts(Map.of("a", rows(3)), 0), counts(Map.of("a", rows(3), "new", rows(1)), 0));

        assertThat(expectation.differences(counts(Map.of("a", rows(3)), 0))).isEmpty();
        assertThat(expectation.differences(counts(Map.of("a", rows(3), "new", rows(1)), 0)))
                .isEmpty();
    }

    @Test
    void ofADumpThatNobodyCountedOnlyTheTablesAreExpected() {
        Expectation expectation = Expectation.tables(List.of("a", "b"));

        assertThat(expectation.differences(counts(Map.of("a", rows(3), "b", rows(4)), 9)))
                .isEmpty();
        assertThat(texts(expectation, counts(Map.of("a", rows(3)), 9))).containsExactly("b: - instead of ?");
    }

    @Test
    void aDatabaseWithoutOrganisationsComesBackWithout() {
        RowCounts without = new RowCounts(Instant.EPOCH, Map.of("a", rows(1)), Optional.empty());

        assertThat(Expectation.exactly(without).differences(without)).isEmpty();
        assertThat(Expectation.exactly(without).differences(counts(Map.of("a", rows(1)), 0)))
                .hasSize(1);
    }

    private static List<String> texts(Expectation expectation, RowCounts restored) {
        return expectation.differences(restored).stream()
                .map(Difference::toString)
                .toList();
    }

    private static RowCounts counts(Map<String, TableRows> tables, long missing) {
        return new RowCounts(Instant.EPOCH, tables, Optional.of(missing));
    }

    private static TableRows rows(long rows) {
        return TableRows.of(rows);
    }
}
