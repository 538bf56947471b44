package org.bmms.console.ui.logs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.monitoring.log.FollowListener;

/** Where the lines come from. Only {@link #follow} takes time, and the first look of {@link #secretsUnknown}. */
public interface JournalSource {

    /** The hosts with units, in the profile's order. */
    List<Place> places();

    /**
     * Follows a host's journal until it is cancelled, or trying again would not help.
     *
     * @param past from so long ago on
     */
    void follow(String host, Duration past, FollowListener listener, Cancellation cancellation);

    /** Why secrets in a host's lines are masked only by their shape; empty if they are known. */
    Optional<Failure> secretsUnknown(String host, Cancellation cancellation);

    /**
     * A host.
     *
     * @param host its name in the profile
     * @param units that run there, with their suffixes
     */
    record Place(String host, List<String> units) {
        public Place {
            units = List.copyOf(units);
        }
    }
}
