package org.bmms.console.remote.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Effect;
import tools.jackson.databind.JsonNode;

/**
 * What Celery workers are working on.
 */
public record CeleryActive(DjangoSite site, Duration timeout) implements DjangoCommand<WorkersAtWork> {

    @Override
    public List<String> argv() {
        return site.celery("inspect", "active", "--json", "--timeout=" + timeout.toSeconds());
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
