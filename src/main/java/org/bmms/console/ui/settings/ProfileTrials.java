package org.bmms.console.ui.settings;

import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.doctor.Diagnosis;
import org.bmms.console.doctor.DoctorReport;
import org.bmms.console.target.discovery.Discovered;
import org.bmms.console.target.profile.Profile;

/** Tries a profile on its servers, in a session of its own that is closed afterwards. Nothing is changed there. */
public interface ProfileTrials {

    /**
     * Tests every part of it; takes a minute and a half at most.
     *
     * @param listener told every diagnosis as it is known, on the caller's thread
     * @throws org.bmms.console.base.FailureException if it was cancelled
     */
    DoctorReport test(Profile profile, Cancellation cancellation, Consumer<Diagnosis> listener);

    /**
     * Looks what its primary host suggests.
     *
     * @throws org.bmms.console.base.FailureException if that host cannot be reached
     */
    Discovered discover(Profile profile, Cancellation cancellation);
}
