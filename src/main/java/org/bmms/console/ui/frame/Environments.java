package org.bmms.console.ui.frame;

import java.util.List;

/** Where environments come from. Not for the window's thread. */
public interface Environments {

    /** The profiles on this workstation, those used last first; one that cannot be read says why. */
    List<ProfileEntry> profiles();

    /** The directory where profiles are kept. */
    String directory();

    /**
     * Opens one; connects to nothing yet.
     *
     * @param file the name of its file, without suffix
     * @throws org.bmms.console.base.FailureException if the profile cannot be read
     */
    OpenEnvironment open(String file);

    /** Starts the training servers and opens them; takes seconds. */
    OpenEnvironment training();

    /** As {@link #training}, but in BMMS mode already and with the guided tour at its first step. */
    OpenEnvironment tour();
}
