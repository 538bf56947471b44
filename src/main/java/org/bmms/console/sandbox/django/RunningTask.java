package org.bmms.console.sandbox.django;

import java.time.Instant;

/**
 * A task that a Celery worker is working on.
 *
 * @param id its identifier
 * @param name its function
 * @param started when the worker took it
 * @param ends when it will be done, on this computer's clock
 */
public record RunningTask(String id, String name, Instant started, Instant ends) {}
