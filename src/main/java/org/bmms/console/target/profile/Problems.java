package org.bmms.console.target.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of the problems that a reader finds. Whoever wants a profile stops at the first; whoever edits one wants
 * to know them all.
 */
final class Problems {
    private final boolean all;
    private final List<ProfileProblem> found = new ArrayList<>();

    private Problems(boolean all) {
        this.all = all;
    }

    /** The first one is thrown. */
    static Problems thrown() {
        return new Problems(false);
    }

    /** They are collected, and the reader goes on with values that fit. */
    static Problems collected() {
        return new Problems(true);
    }

    void add(ProfileProblem problem) {
        if (!all) {
            throw problem.failure().asException();
        }
        found.add(problem);
    }

    List<ProfileProblem> found() {
        return List.copyOf(found);
    }
}
