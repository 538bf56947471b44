package org.bmms.console.remote.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that a Celery worker is working on.
 *
 * @param started when, or null if the worker does not say
 */
public record ActiveTask(
        String worker, String id, String name, @Nullable Instant started) {}
