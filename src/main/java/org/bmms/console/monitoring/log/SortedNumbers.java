package org.bmms.console.monitoring.log;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Numbers of lines in the order of their times; of equal times the line that came first is first. Most lines come in
 * order, so that adding one is appending it. One thread writes; what {@link #list()} gave never changes.
 */
final class SortedNumbers {
    private static final int SOME = 1024;

    private final LongUnaryOperator orders;
    private long[] numbers = new long[SOME];
    private int size;
    /** So many of them somebody else may hold. */
    private int given;

    /**
     * None.
     *
     * @param orders gives the time of a line
     */
    SortedNumbers(LongUnaryOperator orders) {
        this.orders = orders;
    }

    int size() {
        return size;
    }

    /** Adds some, in any order; lines of several hosts may come long after they were logged. */
    void add(NumberList more) {
        if (more.size == 0) {
            return;
        }
        long[] sorted = sorted(more);
        int at = size == 0 ? 0 : new NumberList(numbers, size).place(sorted[0], orders);
        if (size + sorted.length > numbers.length || at < given) {
            numbers = Arrays.copyOf(numbers, Math.max(numbers.length, size + sorted.length + (size >> 1) + SOME));
            given = 0;
        }
        merge(sorted, at);
    }

    private long[] sorted(NumberList more) {
        Long[] boxed = new Long[more.size];
        boolean inOrder = true;
        for (int i = 0; i < more.size; i++) {
            boxed[i] = more.numbers[i];
            inOrder &= i == 0 || comparison(boxed[i - 1], boxed[i]) <= 0;
        }
        if (!inOrder) {
            Arrays.sort(boxed, this::comparison);
        }
        return Arrays.stream(boxed).mapToLong(Long::longValue).toArray();
    }

    private int comparison(long one, long other) {
        int byTime = Long.compare(orders.applyAsLong(one), orders.applyAsLong(other));
        return byTime == 0 ? Long.compare(one, other) : byTime;
    }

    /** From the end, so that what is moved is moved once. */
    private void merge(long[] sorted, int from) {
        int old = size - 1;
        int fresh = sorted.length - 1;
        for (int to = size + sorted.length - 1; fresh >= 0; to--) {
            boolean oldIsLater = old >= from && comparison(numbers[old], sorted[fresh]) > 0;
            numbers[to] = oldIsLater ? numbers[old--] : sorted[fresh--];
        }
        size += sorted.length;
    }

    void clear() {
        numbers = new long[SOME];
        size = 0;
        given = 0;
    }

    /** Takes out the numbers of lines that are gone. */
    void dropBefore(long first) {
        long[] left = new long[numbers.length];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (numbers[i] >= first) {
                left[count++] = numbers[i];
            }
        }
        numbers = left;
        size = count;
        given = 0;
    }

    /** As they are now. */
    NumberList list() {
        given = size;
        return new NumberList(numbers, size);
    }

    /** Some numbers that never change. */
    static final class NumberList {
        private final long[] numbers;
        private final int size;

        NumberList(long[] numbers, int size) {
            this.numbers = numbers;
            this.size = size;
        }

        int size() {
            return size;
        }

        long get(int at) {
            return numbers[at];
        }

        /** Where a number is, or would be: the first place that does not come before it. */
        int place(long number, LongUnaryOperator orders) {
            long order = orders.applyAsLong(number);
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                long other = orders.applyAsLong(numbers[middle]);
                boolean before = other < order || (other == order && numbers[middle] < number);
                low = before ? middle + 1 : low;
                high = before ? high : middle;
            }
            return low;
        }
    }
}
