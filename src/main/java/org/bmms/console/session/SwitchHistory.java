package org.bmms.console.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bmms.console.activation.SwitchParameters;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.base.Json;
import org.bmms.console.checklist.KnownSwitch;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.RunRecord;
import org.bmms.console.run.RunState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.profile.Kind;
import tools.jackson.core.JacksonException;

/**
 * What is on record of switches that were kept: of this environment, and of the staging environments that this workstation
 * has profiles of. Connects to no other environment.
 */
public final class SwitchHistory {
    private static final int MOST_RUNS = 200;

    private final Session session;

    public SwitchHistory(Session session) {
        this.session = session;
    }

    /** All of them, the newest first. */
    public List<KnownSwitch> kept() {
        List<KnownSwitch> kept = new ArrayList<>(among(
                session.records().store(),
                session.profile().name(),
                session.profile().kind()));
        StagingHistory staging = new StagingHistory(
                session.operator().directories(), session.profile().name());
        kept.addAll(staging.switches());
        kept.sort(Comparator.comparing(KnownSwitch::ended).reversed());
        return List.copyOf(kept);
    }

    /** Those that the records of an environment keep, the newest first. */
    static List<KnownSwitch> among(ConsoleStore store, String environment, Kind kind) {
        return store.newest(RunRecord.class, environment, MOST_RUNS).stream()
                .filter(run -> run.kind().equals(SwitchPlanner.ACTIVATION))
                .filter(run -> run.state().equals(RunState.DONE.name()))
                .flatMap(run -> known(run, kind).stream())
                .toList();
    }

    /** A plan of another version of the console may not be readable; it then vouches for nothing. */
    private static Optional<KnownSwitch> known(RunRecord run, Kind kind) {
        try {
            Plan plan = Json.read(run.plan(), Plan.class);
            SwitchParameters parameters = Json.read(plan.parameters(), SwitchParameters.class);
            Long downtime = run.downtimeMilliseconds();
            return Optional.of(new KnownSwitch(
                    run.environment(),
                    kind,
                    plan.id(),
                    run.ended() == null ? run.recorded() : run.ended(),
                    downtime == null ? null : Duration.ofMillis(downtime),
                    parameters.commit()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
