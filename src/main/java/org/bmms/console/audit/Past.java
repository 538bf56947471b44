package org.bmms.console.audit;

import java.time.Instant;
import java.util.Comparator;
import org.bmms.console.run.RunState;
import org.jspecify.annotations.Nullable;

/** Something that was done, as a list shows it. */
public interface Past {
    /** The newest first. */
    Comparator<Past> NEWEST_FIRST = Comparator.comparing(
                    (Past past) -> past.began() == null ? Instant.EPOCH : past.began())
            .thenComparing(Past::id)
            .reversed();

    /** Its name. */
    String id();

    /** What it was. */
    String kind();

    /** How it stands. */
    RunState state();

    /** Who did it. */
    String operator();

    /** When it began; null if that is not known. */
    @Nullable
    Instant began();
}
