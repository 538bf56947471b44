package org.bmms.console.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupFormat;
import org.bmms.console.backup.BackupPlanner;
import org.bmms.console.migration.MigrationPlanner;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.plan.Plan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptForRollbackTest {
    private static final Instant DAY = Instant.parse("2025-10-14T00:00:00Z");
    private static final List<Backup> BACKUPS = List.of(backup(9), backup(5), backup(3), backup(1));

    @Test
    void anActivationInEffectKeepsTheBackupFromBeforeItAndTheOneItNames() {
        assertThat(kept(run(
                        SwitchPlanner.ACTIVATION,
                        4,
                        "{\"backup\":\"" + BACKUPS.getLast().id() + "\"}",
                        Event.Ending.DONE)))
                .containsExactlyInAnyOrder(
                        BACKUPS.get(2).id(), BACKUPS.getLast().id());
    }

    @Test
    void anActivationUnderWayKeepsItToo() {
        assertThat(kept(run(SwitchPlanner.ACTIVATION, 6, "{}", null)))
                .containsExactly(BACKUPS.get(1).id());
    }

    @Test
    void oneThatWasTakenBackKeepsNothing() {
        RunView activation = run(SwitchPlanner.ACTIVATION, 4, "{}", Event.Ending.DONE);
        assertThat(kept(run(SwitchPlanner.ACTIVATION, 4, "{}", Event.Ending.ROLLED_BACK)))
                .isEmpty();
        assertThat(kept(run(SwitchPlanner.ROLLBACK, 6, "{}", Event.Ending.DONE), activation))
                .isEmpty();
        assertThat(kept(run(FullRollbackPlanner.KIND, 6, "{}", Event.Ending.DONE), activation))
                .isEmpty();
    }

    @Test
    void aRollbackThatWasNotDoneTakesNothingBack() {
        RunView activation = run(SwitchPlanner.ACTIVATION, 4, "{}", Event.Ending.DONE);
        assertThat(kept(run(SwitchPlanner.ROLLBACK, 6, "{}", Event.Ending.ROLLED_BACK), activation))
                .containsExactly(BACKUPS.get(2).id());
        assertThat(kept(run(SwitchPlanner.ROLLBACK, 6, "{}", Event.Ending.LEFT), activation))
                .containsExactly(BACKUPS.get(2).id());
    }

    @Test
    void anActivationAfterAWayBackCountsAgain() {
        assertThat(kept(
                        run(SwitchPlanner.ACTIVATION, 8, "{}", Event.Ending.DONE),
                        run(SwitchPlanner.ROLLBACK, 6, "{}", Event.Ending.DONE),
                        run(SwitchPlanner.ACTIVATION, 4, "{}", Event.Ending.DONE)))
                .containsExactly(BACKUPS.get(1).id());
    }

    @Test
    void whatARunUnderWayWorksWithStaysButNotWhatABackupIsAboutToRemove() {
        String named = "{\"file\":\"" + BACKUPS.getLast().file() + "\"}";
        assertThat(kept(run(BackupPlanner.REHEARSAL, 10, named, null)))
                .containsExactly(BACKUPS.getLast().id());
        assertThat(kept(run(FullRollbackPlanner.KIND, 10, named, null)))
                .containsExactly(BACKUPS.getLast().id());
        assertThat(kept(run(BackupPlanner.BACKUP, 10, named, null))).isEmpty();
        assertThat(kept(run(BackupPlanner.REHEARSAL, 10, named, Event.Ending.DONE)))
                .isEmpty();
    }

    @Test
    void theNewestMigrationKeepsTheBackupThatItRestsOnUntilTheDatabaseIsPutBack() {
        String first = "{\"backup\":\"" + BACKUPS.getLast().id() + "\"}";
        String second = "{\"backup\":\"" + BACKUPS.get(1).id() + "\"}";
        RunView before = run(MigrationPlanner.KIND, 4, first, Event.Ending.DONE);
        assertThat(kept(run(MigrationPlanner.KIND, 8, second, Event.Ending.DONE), before))
                .containsExactly(BACKUPS.get(1).id());
        assertThat(kept(run(MigrationPlanner.KIND, 8, second, Event.Ending.ROLLED_BACK), before))
                .containsExactly(BACKUPS.getLast().id());
        assertThat(kept(run(SwitchPlanner.ROLLBACK, 8, "{}", Event.Ending.DONE), before))
                .containsExactly(BACKUPS.getLast().id());
        assertThat(kept(run(FullRollbackPlanner.KIND, 8, "{}", Event.Ending.DONE), before))
                .isEmpty();
    }

    private static Set<String> kept(RunView... runs) {
        return new KeptForRollback(() -> List.of(runs)).among(BACKUPS);
    }

    private static RunView run(String kind, int day, String parameters, Event.@Nullable Ending ending) {
        Instant at = DAY.plus(Duration.ofDays(day));
        Plan plan =
                new Plan("run" + day, kind, "sandbox", "ana", at, at, "f", parameters, List.of(), List.of(), List.of());
        Event event = ending == null ? new Event.Resumed() : new Event.Ended(ending);
        Entry entry = Entry.next(1, at, "ana", "here", event, Entry.FIRST);
        RunState state = ending == null
                ? RunState.RUNNING
                : switch (ending) {
                    case DONE -> RunState.DONE;
                    case ROLLED_BACK -> RunState.ROLLED_BACK;
                    case LEFT -> RunState.FAILED;
                };
        return new RunView(plan, state, false, List.of(), List.of(), null, List.of(entry));
    }

    private static Backup backup(int day) {
        return new Backup(
                "2025102" + day + "_000000",
                "/b/db.backup.2025102" + day + "_000000",
                BackupFormat.CUSTOM,
                "obcms_prod",
                1,
                DAY.plus(Duration.ofDays(day)),
                1,
                "abc",
                "17",
                "17",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.of(DAY));
    }
}
