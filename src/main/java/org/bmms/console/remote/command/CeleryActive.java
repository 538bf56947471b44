package org.bmms.console.remote.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bmms.console.base.Effect;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Celery workers are working on.
 *
 * @param worker the name of the only one that is asked, or null for all
 */
public record CeleryActive(
        DjangoSite site, Duration timeout, @Nullable String worker) implements DjangoCommand<WorkersAtWork> {
    /** All workers have this time to answer, so it is spent whole. */
    private static final Duration USUAL = Duration.ofSeconds(1);

    private static final Duration LONGER = Duration.ofSeconds(3);

    /** Asks all for a second, and for longer where nobody has answered: a busy server is slow. */
    public static WorkersAtWork asked(DjangoSite site, Function<CeleryActive, WorkersAtWork> asking) {
        WorkersAtWork answer = asking.apply(new CeleryActive(site, USUAL, null));
        return answer.workers().isEmpty() ? asking.apply(new CeleryActive(site, LONGER, null)) : answer;
    }

    /** Asks one, and all where it does not answer: it may have another name. */
    public static WorkersAtWork asked(DjangoSite site, String worker, Function<CeleryActive, WorkersAtWork> asking) {
        WorkersAtWork answer = asking.apply(new CeleryActive(site, USUAL, worker));
        return answer.workers().isEmpty() ? asked(site, asking) : answer;
    }

    @Override
    public List<String> argv() {
        return site.inspect("active", timeout, worker);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return timeout.plusSeconds(30);
    }

    @Override
    public WorkersAtWork parse(Finished finished) {
        List<String> workers = new ArrayList<>();
        List<ActiveTask> tasks = new ArrayList<>();
        for (var worker : CeleryAnswer.of(this, finished).properties()) {
            workers.add(worker.getKey());
            worker.getValue().forEach(task -> tasks.add(task(worker.getKey(), task)));
        }
        return new WorkersAtWork(workers, tasks);
    }

    private ActiveTask task(String worker, JsonNode task) {
        JsonNode start = task.path("time_start");
        Instant started = start.isNumber() ? Answer.instant(this, start.asString()) : null;
        return new ActiveTask(
                worker, task.path("id").asString(""), task.path("name").asString(""), started);
    }
}
