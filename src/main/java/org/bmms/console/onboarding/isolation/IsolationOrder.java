package org.bmms.console.onboarding.isolation;

import java.util.List;
import java.util.Optional;

/**
 * Whose isolation is to be proven.
 *
 * @param pilot code of the pilot
 * @param other code of the other organisation, usually OOBC
 * @param pilotUser login of the pilot's user; empty for the first who may log in
 * @param otherUser login of the other's user
 * @param pages paths of pages to look at as both
 * @param tasks names of Celery tasks that list or count rows of an organisation
 */
public record IsolationOrder(
        String pilot,
        String other,
        Optional<String> pilotUser,
        Optional<String> otherUser,
        List<String> pages,
        List<String> tasks) {

    /** What a user sees first. */
    public static final List<String> USUAL_PAGES = List.of("/dashboard/", "/");

    public IsolationOrder {
        pages = List.copyOf(pages);
        tasks = List.copyOf(tasks);
    }

    /** A proof between two organisations, by whoever may log in there, on the usual pages. */
    public static IsolationOrder between(String pilot, String other) {
        return new IsolationOrder(pilot, other, Optional.empty(), Optional.empty(), USUAL_PAGES, List.of());
    }

    /** The same with these pages as well. */
    public IsolationOrder withPages(List<String> more) {
        List<String> all = java.util.stream.Stream.concat(pages.stream(), more.stream())
                .distinct()
                .toList();
        return new IsolationOrder(pilot, other, pilotUser, otherUser, all, tasks);
    }

    /** The same with these tasks. */
    public IsolationOrder withTasks(List<String> named) {
        return new IsolationOrder(pilot, other, pilotUser, otherUser, pages, named);
    }

    /** The same by these users. */
    public IsolationOrder by(Optional<String> pilots, Optional<String> others) {
        return new IsolationOrder(pilot, other, pilots, others, pages, tasks);
    }
}
