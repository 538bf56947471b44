package org.bmms.console.audit.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bmms.console.audit.notification.AnnouncedRun.Aim;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.run.RollbackReason;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Occasion;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a run, and the words it is told in. */
class RunNotifierTest {
    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00.5Z");
    private static final Plan PLAN = new Plan(
            "20261129-080000-r1",
            "activation",
            "obcms",
            "amina",
            NOW,
            NOW.plusSeconds(60),
            "f",
            "{}",
            List.of(),
            List.of(),
            List.of());

    private final List<Notification> told = new ArrayList<>();

    @Test
    void anActivationIsToldWhenItBeginsAndWhenItIsKept() {
        tell(Aim.FORWARD, new Event.Started("h"), step("write"), new Event.DecisionAwaited(), done());

        assertThat(told).extracting(Notification::occasion).containsExactly(Occasion.STARTED, Occasion.KEPT);
        assertThat(letter(0)).isEqualTo(new Letter("[Production obcms] Begun: switch to BMMS mode", """
                The switch to BMMS mode of obcms has begun. The site may be away for some minutes.
                Operator: amina at desk-1
                Time: 2026-11-29T08:00:00Z
                Run: 20261129-080000-r1

                Sent by the BMMS Console. Nobody reads answers to it.
                """));
    }

    @Test
    void aFailureSaysWhatHappenedWhetherAnythingWasChangedAndWhatToDo() {
        tell(Aim.FORWARD, failed("restart", Changed.YES), failed("restart", Changed.YES), failed("other", Changed.NO));

        assertThat(told).extracting(Notification::occasion).containsExactly(Occasion.FAILED, Occasion.FAILED);
        assertThat(letter(0).subject()).isEqualTo("[Production obcms] Failed: switch to BMMS mode");
        assertThat(letter(0).body())
                .contains("Step: restart\n", "(SSH-AUTH)", "something on the servers was changed", "What to do: ");
    }

    @Test
    void whatNobodyKnowsIsNotCalledAFailure() {
        tell(Aim.FORWARD, new Event.StepUnknown("restart", failure(Changed.UNKNOWN)));

        assertThat(letter(0).subject()).startsWith("[Production obcms] Not known yet:");
        assertThat(letter(0).body()).contains("it is not known whether");
    }

    @ParameterizedTest
    @CsvSource({
        RollbackReason.GUARD + ",the guard had put the old mode back",
        RollbackReason.POLICY + ",taken back without asking",
        "users complain,decided by amina: users complain"
    })
    void aRollbackSaysByWhomItWasDecided(String reason, String words) {
        tell(Aim.FORWARD, new Event.RollbackDecided(reason), new Event.Ended(Event.Ending.ROLLED_BACK));

        assertThat(told).extracting(Notification::occasion).containsExactly(Occasion.ROLLED_BACK);
        assertThat(letter(0).body()).contains(words);
    }

    @Test
    void aRollbackThatIsTakenUpElsewhereKnowsWhyItWasDecided() {
        List<Entry> before = List.of(entry(new Event.RollbackDecided(RollbackReason.POLICY)));
        RunNotifier notifier = new RunNotifier(run(Aim.FORWARD), before, told::add);
        notifier.recorded(entry(new Event.Ended(Event.Ending.ROLLED_BACK)));

        assertThat(letter(0).body()).contains("taken back without asking");
    }

    @Test
    void theGuardIsToldAtOnce() {
        tell(Aim.FORWARD, new Event.GuardFired("app1", "restored"));

        assertThat(told).extracting(Notification::occasion).containsExactly(Occasion.GUARD);
        assertThat(letter(0).body()).contains("Guard on app1: restored");
    }

    @Test
    void aWayBackIsNoActivationThatWasKept() {
        tell(Aim.BACK, new Event.Started("h"), done());

        assertThat(told).extracting(Notification::occasion).containsExactly(Occasion.STARTED, Occasion.ROLLED_BACK);
    }

    @Test
    void ofABackupOnlyTheFailureIsTold() {
        tell(Aim.NOTHING, new Event.Started("h"), step("dump"), failed("verify", Changed.NO), done());

        assertThat(told).extracting(Notification::occasion).containsExactly(Occasion.FAILED);
    }

    @Test
    void aRunThatIsLeftAsItIsIsToldToo() {
        tell(Aim.FORWARD, new Event.Noted("x"), new Event.Ended(Event.Ending.LEFT));

        assertThat(letter(0).subject()).isEqualTo("[Production obcms] Left as it is: switch to BMMS mode");
    }

    @Test
    void noSecretAndNothingThatSteersGetsIntoALetter() {
        Redactor redactor = new Redactor();
        redactor.learn(Secret.of("s3cr3t-v4lue"));
        tell(
                Aim.FORWARD,
                new Event.RollbackDecided("because s3cr3t-v4lue\r\nBcc: all@example.org \u001b[31m\u202e"),
                new Event.Ended(Event.Ending.ROLLED_BACK));
        Letter letter = new Letters(profile(), redactor).of(told.getFirst());

        assertThat(letter.body())
                .doesNotContain("s3cr3t", "\r", "\u001b", "\u202e")
                .contains("because " + Redactor.MASK + "\\r\\nBcc: all@example.org");
        assertThat(letter.body().lines()).noneMatch(line -> line.startsWith("Bcc"));
    }

    @Test
    void aSubjectIsOneLineOfAModestLength() {
        Notification hostile = new Notification(
                Occasion.ALERT,
                NOW,
                Message.of("notification.failed.title", "x\nBcc: a@b " + "y".repeat(9000)),
                List.of());

        assertThat(new Letters(profile(), new Redactor()).of(hostile).subject())
                .hasSize(150)
                .doesNotContain("\n")
                .endsWith("…");
    }

    private void tell(Aim aim, Event... events) {
        RunNotifier notifier = new RunNotifier(run(aim), List.of(), told::add);
        for (Event event : events) {
            notifier.recorded(entry(event));
        }
    }

    private Letter letter(int index) {
        return new Letters(profile(), new Redactor()).of(told.get(index));
    }

    private static AnnouncedRun run(Aim aim) {
        return new AnnouncedRun(PLAN, Message.of("notification.run.activation"), aim);
    }

    private static Profile profile() {
        Profile profile = ProfileFiles.parse(
                "obcms",
                "kind = 'production'\n[[hosts]]\nname = 'a'\naddress = 'a'\nuser = 'u'\n[site]\nurl = 'https://x'\n");
        assertThat(profile.kind()).isEqualTo(Kind.PRODUCTION);
        return profile;
    }

    private static Entry entry(Event event) {
        return Entry.next(1, NOW, "amina", "desk-1", event, Entry.FIRST);
    }

    private static Event done() {
        return new Event.Ended(Event.Ending.DONE);
    }

    private static Event step(String id) {
        return new Event.StepDone(id, true, 10, Map.of());
    }

    private static Event failed(String step, Changed changed) {
        return new Event.StepFailed(step, failure(changed), 10);
    }

    private static RecordedFailure failure(Changed changed) {
        return new RecordedFailure("SSH-AUTH", "remote", changed, List.of("app1", "deploy"), null);
    }
}
