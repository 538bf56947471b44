package org.bmms.console.session;

import org.bmms.console.base.Failure;
import org.bmms.console.target.profile.Profile;

/** That the operator typed the environment's name in full; nothing that changes a target is begun without one. */
public final class Confirmation {
    private final String environment;

    private Confirmation(String environment) {
        this.environment = environment;
    }

    /**
     * Compares what was typed with the name, exactly.
     *
     * @throws org.bmms.console.base.FailureException {@code CONFIRM-NAME}
     */
    public static Confirmation of(Profile profile, String typed) {
        if (!typed.equals(profile.name())) {
            throw Failure.unchanged(SessionFailure.CONFIRMATION, profile.name()).asException();
        }
        return new Confirmation(profile.name());
    }

    /** The environment that was confirmed. */
    public String environment() {
        return environment;
    }

    void requireFor(String other) {
        if (!environment.equals(other)) {
            throw Failure.unchanged(SessionFailure.CONFIRMATION, other).asException();
        }
    }
}
