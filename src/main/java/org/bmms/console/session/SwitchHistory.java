package org.bmms.console.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bmms.console.activation.SwitchParameters;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.checklist.KnownSwitch;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.LocalStore;
import org.bmms.console.database.store.RunRecord;
import org.bmms.console.run.RunState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
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
        for (Profile staging : staging()) {
            SessionFiles files = SessionFiles.of(session.operator().directories(), staging.name());
            try (LocalStore copy = new LocalStore(files.store())) {
                kept.addAll(among(copy, staging.name(), Kind.STAGING));
            }
        }
        kept.sort(Comparator.comparing(KnownSwitch::ended).reversed());
        return List.copyOf(kept);
    }

    private List<Profile> staging() {
        ProfileFiles files = ProfileFiles.in(session.operator().directories());
        return files.names().stream()
                .flatMap(name -> readable(files, name).stream())
                .filter(profile -> profile.kind() == Kind.STAGING)
                .filter(profile -> !profile.name().equals(session.profile().name()))
                .toList();
    }

    /** A profile of another environment that cannot be read is no reason to say nothing about this one. */
    private static Optional<Profile> readable(ProfileFiles files, String name) {
        try {
            return Optional.of(files.read(name));
        } catch (FailureException e) {
            return Optional.empty();
        }
    }

    private static List<KnownSwitch> among(ConsoleStore store, String environment, Kind kind) {
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
