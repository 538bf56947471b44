package org.bmms.console.sandbox.files;

import java.util.List;

/**
 * On whose behalf a program runs.
 *
 * @param user name of the user
 * @param groups the user's groups, the primary one first
 * @param umask permissions that new files do not get
 */
public record Actor(String user, List<String> groups, int umask) {
    /** The superuser, whom no permission stops. */
    public static final Actor ROOT = new Actor("root", List.of("root"), 0022);

    public Actor {
        groups = List.copyOf(groups);
    }

    public boolean isRoot() {
        return user.equals("root");
    }

    public String primaryGroup() {
        return groups.getFirst();
    }

    public Actor withUmask(int newUmask) {
        return new Actor(user, groups, newUmask);
    }
}
