package org.bmms.console.doctor.part;

import org.bmms.console.base.Cancellation;

/** What a look at a part may use. */
public interface Sight {

    /** Ends the waiting for programs of the servers. */
    Cancellation stop();

    /** Whether another part, which this one comes after, works. */
    boolean works(Part part);
}
