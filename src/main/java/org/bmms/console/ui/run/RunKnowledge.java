package org.bmms.console.ui.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bmms.console.run.RunView;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.site.DowntimeReport;
import org.bmms.console.ui.work.WorkStage;
import org.bmms.console.verification.CheckResult;
import org.jspecify.annotations.Nullable;

/** What has become known of a run piece by piece; confined to the window's thread. */
final class RunKnowledge {
    private final Plan plan;
    private final Map<Long, Entry> entries = new TreeMap<>();
    private final Map<String, WorkStage> stages = new HashMap<>();
    private final Map<String, CheckResult> checks = new LinkedHashMap<>();
    private LockState lock = new LockState.Free();
    private @Nullable List<GuardReading> guards;
    private @Nullable Instant guardsAt;
    private @Nullable DowntimeReport downtime;
    private boolean inHand;
    private boolean checksAreOld;

    RunKnowledge(Plan plan) {
        this.plan = plan;
    }

    Plan plan() {
        return plan;
    }

    /** Whether this console carries it out. */
    boolean isInHand() {
        return inHand;
    }

    void inHand(boolean now) {
        inHand = now;
    }

    /** Learns entries, in any order and however often; gives those that were not known. */
    List<Entry> learn(List<Entry> read) {
        List<Entry> news = new ArrayList<>();
        for (Entry entry : read) {
            if (entries.putIfAbsent(entry.number(), entry) == null) {
                news.add(entry);
                checksAreOld |= entry.event() instanceof Event.StepIntended;
                if (entry.event() instanceof Event.RollbackDecided) {
                    checks.clear();
                }
            }
        }
        return news;
    }

    void lock(LockState now) {
        lock = now;
    }

    void guards(List<GuardReading> now, Instant at) {
        guards = now;
        guardsAt = at;
    }

    void stage(String step, WorkStage stage) {
        stages.put(step, stage);
    }

    void downtime(DowntimeReport now) {
        downtime = now;
    }

    /** A check has ended; what an earlier verification has found does not count any more. */
    void checked(CheckResult result) {
        if (checksAreOld) {
            checks.clear();
            checksAreOld = false;
        }
        checks.put(result.id(), result);
    }

    RunView run() {
        return RunView.of(plan, List.copyOf(entries.values()));
    }

    RunPicture picture(boolean busy) {
        return RunPicture.of(new RunFacts(
                run(), inHand, busy, lock, guards, guardsAt, stages, downtime, List.copyOf(checks.values())));
    }
}
