package org.bmms.console.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PortionsTest {
    private static final long LARGE = 65L << 20;

    @Test
    void smallTablesShareAStatementAndALargeOneHasItsOwn() {
        assertThat(Portions.of(List.of(1L, 2L, LARGE, 3L, 4L), n -> n))
                .containsExactly(List.of(1L, 2L), List.of(LARGE), List.of(3L, 4L));
    }

    @Test
    void aStatementDoesNotGrowWithoutEnd() {
        List<List<Long>> portions = Portions.of(LongStream.range(0, 120).boxed().toList(), n -> 0);

        assertThat(portions).hasSize(3).allMatch(portion -> portion.size() <= 50);
        assertThat(portions.stream().flatMap(List::stream)).hasSize(120);
    }

    @Test
    void manyTablesOfMiddleSizeAreNotCountedWithinOneTimeLimit() {
        assertThat(Portions.of(Collections.nCopies(6, LARGE / 3), n -> n)).hasSizeGreaterThan(1);
    }

    @Test
    void nothingIsNoPortion() {
        assertThat(Portions.of(List.<Long>of(), n -> n)).isEmpty();
    }

    @Test
    void severalCountsAreAskedAsOneStatementAndKeepTheirOrder() {
        try (TargetDatabase target = TargetDatabase.detailed()) {
            List<Long> numbers = target.read(reading -> TableCounts.numbers(
                    reading,
                    List.of(
                            Sql.of("select count(*) as n from generate_series(1, ?)", 7),
                            Sql.of("select count(*) as n from (select now()) t (t) where t > ?", Instant.EPOCH),
                            Sql.of("select count(*) as n from generate_series(1, ?)", 3))));

            assertThat(numbers).containsExactly(7L, 1L, 3L);
        }
    }
}
