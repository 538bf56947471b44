package org.bmms.console.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bmms.console.audit.PastRun.Origin;
import org.bmms.console.database.store.RunRecord;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.jspecify.annotations.Nullable;

/** All runs of an environment: those on its servers, and those that only the console's records still know. */
public final class PastRuns {
    private PastRuns() {}

    /** The key of a run in the records, which several environments may share. */
    public static String recordId(String environment, String run) {
        return environment + "/" + run;
    }

    /**
     * Both together, the newest first. Of a run that both know, the server's journal counts; only the downtime is the
     * records'.
     *
     * @param onServer as their journals tell them
     * @param records as the console remembers them
     */
    public static List<PastRun> merged(List<RunView> onServer, List<RunRecord> records) {
        Map<String, RunRecord> remembered = records.stream()
                .collect(Collectors.toMap(RunRecord::id, Function.identity(), (newest, older) -> newest));
        List<PastRun> runs = new ArrayList<>();
        for (RunView view : onServer) {
            RunRecord record = remembered.remove(
                    recordId(view.plan().environment(), view.plan().id()));
            runs.add(ofServer(view, record));
        }
        remembered.values().forEach(record -> runs.add(ofRecord(record)));
        runs.sort(Past.NEWEST_FIRST);
        return List.copyOf(runs);
    }

    private static PastRun ofServer(RunView view, @Nullable RunRecord record) {
        List<Entry> entries = view.entries();
        return new PastRun(
                view.plan().id(),
                view.plan().kind(),
                view.state(),
                entries.isEmpty() ? view.plan().operator() : entries.getFirst().operator(),
                view.began().orElse(null),
                view.isOver() ? entries.getLast().at() : null,
                record == null ? null : downtime(record),
                Origin.SERVER,
                view);
    }

    /** One that was under way when the records last heard of it may have ended since. */
    private static PastRun ofRecord(RunRecord record) {
        RunState state = RunState.valueOf(record.state());
        return new PastRun(
                record.id().substring(record.environment().length() + 1),
                record.kind(),
                state == RunState.RUNNING ? RunState.UNKNOWN : state,
                record.operator(),
                record.started(),
                record.ended(),
                downtime(record),
                Origin.RECORDS,
                null);
    }

    /** How long visitors were turned away, by the ids of those runs of an environment for which it was measured. */
    public static Map<String, Duration> downtimes(String environment, List<RunRecord> records) {
        Map<String, Duration> measured = new HashMap<>();
        for (RunRecord record : records) {
            Duration downtime = downtime(record);
            if (downtime != null && record.environment().equals(environment)) {
                measured.put(record.id().substring(environment.length() + 1), downtime);
            }
        }
        return Map.copyOf(measured);
    }

    private static @Nullable Duration downtime(RunRecord record) {
        Long milliseconds = record.downtimeMilliseconds();
        return milliseconds == null ? null : Duration.ofMillis(milliseconds);
    }
}
