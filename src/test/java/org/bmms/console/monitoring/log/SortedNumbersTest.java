package org.bmms.console.monitoring.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bmms.console.monitoring.log.SortedNumbers.NumberList;
import org.junit.jupiter.api.Test;

class SortedNumbersTest {
    private final long[] times = new Random(7).longs(20_000, 0, 3_000).toArray();
    private final SortedNumbers numbers = new SortedNumbers(number -> times[(int) number]);

    @Test
    void whateverComesIsInTheOrderOfTimeAndThenOfComing() {
        List<Long> all = new ArrayList<>();
        for (int batch = 0; batch < 40; batch++) {
            long from = batch * 500L;
            numbers.add(list(LongStream.range(from, from + 500).toArray()));
            LongStream.range(from, from + 500).forEach(all::add);
        }
        all.sort(Comparator.<Long>comparingLong(number -> times[number.intValue()])
                .thenComparing(Comparator.naturalOrder()));

        assertThat(numbers()).containsExactlyElementsOf(all);
        assertThat(numbers.list().place(all.get(7_777), number -> times[(int) number]))
                .isEqualTo(7_777);
    }

    @Test
    void whatWasGivenStaysAsItWas() {
        numbers.add(list(0, 1, 2));
        NumberList before = numbers.list();
        List<Long> then = values(before);
        numbers.add(list(LongStream.range(3, 5_000).toArray()));
        numbers.dropBefore(100);

        assertThat(values(before)).isEqualTo(then);
        assertThat(numbers()).hasSize(4_900).allMatch(number -> number >= 100);
    }

    private List<Long> numbers() {
        return values(numbers.list());
    }

    private static List<Long> values(NumberList list) {
        return IntStream.range(0, list.size()).mapToObj(list::get).toList();
    }

    private static NumberList list(long... numbers) {
        return new NumberList(numbers, numbers.length);
    }
}
