package org.bmms.console.ui.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.backup.BackupPlanner;
import org.bmms.console.base.Json;
import org.bmms.console.checklist.Evidence;
import org.bmms.console.monitoring.Vitals;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.HostFacts;
import org.bmms.console.target.fingerprint.SettingsFacts;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;
import org.bmms.console.target.profile.Role;
import org.bmms.console.ui.frame.EnvironmentFacts;
import org.junit.jupiter.api.Test;

class RollbackOfferTest {
    private Mode inFile = Mode.OBCMS;
    private Fact<EffectiveMode> inEffect = effective(false);
    private final List<RunView> runs = new ArrayList<>();

    @Test
    void inObcmsModeWithoutAnythingThereIsNothingToRollBack() {
        assertOffer(false, "ui-rollback.offer.nothing");
    }

    @Test
    void bmmsModeInTheFileOrInEffectIsEnough() {
        inFile = Mode.BMMS;
        assertOffer(true, "ui-rollback.offer.mode");

        inFile = Mode.OBCMS;
        inEffect = effective(true);
        assertOffer(true, "ui-rollback.offer.mode");
    }

    @Test
    void aModeThatNobodyCanReadIsNoReasonAgainstIt() {
        inEffect = Fact.unreadable(FingerprintFailure.TIME_LIMIT);

        assertOffer(true, "ui-rollback.offer.mode-unknown");
    }

    @Test
    void aSwitchThatIsNotOverComesFirst() {
        inFile = Mode.BMMS;
        runs.add(run(SwitchPlanner.ACTIVATION, new Event.DecisionAwaited()));

        RollbackOffer offer = assertOffer(true, "ui-rollback.offer.open");
        assertThat(offer.open()).isEqualTo(runs.getFirst());
    }

    @Test
    void aSwitchThatIsOverIsNotOpen() {
        runs.add(run(SwitchPlanner.ACTIVATION, new Event.Ended(Event.Ending.ROLLED_BACK)));

        assertOffer(false, "ui-rollback.offer.nothing");
    }

    @Test
    void aProvenBackupCanBeGoneBackTo() {
        runs.add(run(BackupPlanner.BACKUP, new Event.Ended(Event.Ending.LEFT)));
        assertOffer(false, "ui-rollback.offer.nothing");

        runs.add(run(BackupPlanner.BACKUP, new Event.Ended(Event.Ending.DONE)));
        assertOffer(true, "ui-rollback.offer.backup");
    }

    @Test
    void beforeAnythingWasReadNothingIsOffered() {
        assertThat(RollbackOffer.of(null).possible()).isFalse();
    }

    private RollbackOffer assertOffer(boolean possible, String why) {
        Fingerprint fingerprint = new Fingerprint(
                FakeRollback.NOW,
                FakeRollback.ENVIRONMENT,
                List.of(host()),
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.unreadable(FingerprintFailure.NOT_ASKED));
        RollbackOffer offer = RollbackOffer.of(new EnvironmentFacts(
                FakeRollback.NOW,
                Duration.ofSeconds(1),
                fingerprint,
                new LockState.Free(),
                runs,
                Map.of(),
                Vitals.unread(),
                Evidence.none(),
                Fact.unreadable(FingerprintFailure.NOT_ASKED)));
        assertThat(offer.possible()).isEqualTo(possible);
        assertThat(offer.why().key()).isEqualTo(why);
        return offer;
    }

    private HostFacts host() {
        boolean bmms = inFile == Mode.BMMS;
        return new HostFacts(
                "app1",
                Set.of(Role.APP),
                Fact.of(new SettingsFacts(
                        "/opt/obcms/.env",
                        "sha",
                        "obcms",
                        "obcms",
                        "640",
                        Instant.EPOCH,
                        new ModeSettings(inFile, inFile.setting(), bmms, bmms, "OOBC", null),
                        List.of(),
                        List.of())),
                Fact.of(List.of()),
                inEffect,
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.unreadable(FingerprintFailure.NOT_ASKED),
                Fact.unreadable(FingerprintFailure.NOT_ASKED));
    }

    private static Fact<EffectiveMode> effective(boolean bmms) {
        return Fact.of(EffectiveMode.of(Json.mapper().readTree("{\"is_bmms_mode\": " + bmms + "}")));
    }

    private static RunView run(String kind, Event last) {
        Plan plan = new Plan(
                kind + "-1",
                kind,
                FakeRollback.ENVIRONMENT,
                "ana",
                Instant.EPOCH,
                Instant.EPOCH,
                "f",
                "{}",
                List.of(),
                List.of(),
                List.of());
        List<Entry> entries = Stream.of(new Event.Started(plan.hash()), last)
                .map(event -> Entry.next(1, Instant.EPOCH, "ana", "desk", event, Entry.FIRST))
                .toList();
        return RunView.of(plan, entries);
    }
}
