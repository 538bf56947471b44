package org.bmms.console.ui.run;

import org.jspecify.annotations.Nullable;

/** Something that is chosen and planned first, and then carried out as a run. */
public interface Choice {

    /** The run that was begun here; null before. */
    @Nullable
    String begun();

    /** Whether the run that was begun here is the one that is shown. */
    boolean isUnderWay();

    /** Nobody looks any more; what is under way for the choice alone is stopped, a run goes on. */
    void close();
}
