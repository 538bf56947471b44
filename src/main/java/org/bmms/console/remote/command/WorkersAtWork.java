package org.bmms.console.remote.command;

import java.util.List;

/**
 * What Celery's workers are working on.
 *
 * @param workers those that answered
 * @param tasks what they have in hand
 */
public record WorkersAtWork(List<String> workers, List<ActiveTask> tasks) {

    public WorkersAtWork {
        workers = List.copyOf(workers);
        tasks = List.copyOf(tasks);
    }
}
