package org.bmms.console.activation.step;

import java.time.Duration;

/**
 * How long the steps of a switch may take.
 *
 * @param restart a unit's stop or start
 * @param ready until the site is ready after a restart
 * @param drain for running Celery tasks to end before workers are stopped
 */
public record StepTimes(Duration restart, Duration ready, Duration drain) {}
