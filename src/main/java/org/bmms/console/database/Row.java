package org.bmms.console.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One row of a result, read by column name. A method that is not optional refuses NULL with an exception: a bug. */
public interface Row {
    String text(String column);

    Optional<String> optionalText(String column);

    long number(String column);

    Optional<Long> optionalNumber(String column);

    double real(String column);

    boolean flag(String column);

    Optional<Boolean> optionalFlag(String column);

    Instant instant(String column);

    Optional<Instant> optionalInstant(String column);

    /** The elements of a text array. */
    List<String> texts(String column);

    /** The elements of a bigint array. */
    List<Long> numbers(String column);
}
