package org.bmms.console.target.profile;

import java.util.Locale;

/** What people may want to be told of while they are not at the console. */
public enum Occasion {
    /** An activation, or a way back, has begun. */
    STARTED,
    /** The new mode is kept. */
    KEPT,
    /** The old state is back, by a person, by the policy or by the guard. */
    ROLLED_BACK,
    /** A run stopped, or nobody knows how it stands. */
    FAILED,
    /** The guard on a server put the old state back by itself. */
    GUARD,
    /** Monitoring has found something, or sees that it is over. */
    ALERT;

    /** The word for it in a profile. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The occasion of a word that a profile was checked for. */
    static Occasion of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
