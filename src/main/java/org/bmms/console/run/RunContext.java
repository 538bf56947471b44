package org.bmms.console.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/** The context of one step for one attempt. */
record RunContext(
        Step step, RunEnvironment environment, Hold hold, Cancellation cancellation, Map<String, String> evidence)
        implements StepContext {

    @Override
    public RemoteHost host(String name) {
        return new PlannedHost(environment.hosts().host(name), step.actions(), hold, cancellation);
    }

    @Override
    public Progress progress() {
        return (done, total, what) -> environment.listener().progress(step.id(), done, total, what);
    }

    @Override
    public void log(Message line) {
        environment.listener().logged(step.id(), line);
    }

    @Override
    public void evidence(String key, String value) {
        evidence.put(key, value);
    }

    @Override
    public Instant now() {
        return environment.timing().clock().instant();
    }

    @Override
    public void pause(Duration duration) {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (var _ = cancellation.onRequest(cancelled::countDown)) {
            if (cancelled.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Failure.unknown(RunFailure.CANCELLED, step.id()).asException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unknown(RunFailure.CANCELLED, step.id()).asException(e);
        }
    }
}
