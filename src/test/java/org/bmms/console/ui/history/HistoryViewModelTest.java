package org.bmms.console.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.bmms.console.audit.ChainBreak;
import org.bmms.console.audit.Past;
import org.bmms.console.audit.PastRun;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.RunState;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HistoryViewModelTest {
    private static final Failure AWAY =
            Failure.unchanged(RemoteFailure.UNREACHABLE, "app1", "deploy", "192.0.2.1", "22");

    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final PreparedHistory history = PreparedHistory.ofSomeDays();
    private final HistoryViewModel model = new HistoryViewModel(
            history,
            work,
            InstantSource.fixed(PreparedHistory.NOW),
            kind -> Texts.english().text("audit.kind." + kind));

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void runsOfTheServerAndOfTheRecordsAreOneList() throws InterruptedException {
        read();

        assertThat(model.runs())
                .extracting(Past::id)
                .containsExactly(
                        "20260323-0000-activation",
                        "20260322-2200-backup",
                        "20260320-2200-activation",
                        "20260318-2200-backup");
        assertThat(((PastRun) model.runs().getLast()).origin()).isEqualTo(PastRun.Origin.RECORDS);
        assertThat(model.kinds()).containsExactly("activation", "backup");
        assertThat(model.operators()).containsExactly("ana");
    }

    @Test
    void theFilterGoesByTextKindResultAndAge() throws InterruptedException {
        read();

        model.list(HistoryFilter.ALL.withText(" bmms MODE"));
        assertThat(model.runs()).extracting(Past::kind).containsOnly("activation");
        model.list(HistoryFilter.ALL.withState(RunState.ROLLED_BACK));
        assertThat(model.runs()).extracting(Past::id).containsExactly("20260320-2200-activation");
        model.list(HistoryFilter.ALL.withKind("backup").withSince(Duration.ofDays(2)));
        assertThat(model.runs()).extracting(Past::id).containsExactly("20260322-2200-backup");
        model.list(HistoryFilter.ALL.withOperator("nobody"));
        assertThat(model.runs()).isEmpty();
        model.list(HistoryFilter.ALL);
        assertThat(model.runs()).hasSize(4);
    }

    @Test
    void withoutTheServerTheRecordsAreShownAndItIsSaid() throws InterruptedException {
        history.serverFails(AWAY);
        read();

        assertThat(model.runs()).hasSize(4).allMatch(run -> ((PastRun) run).origin() == PastRun.Origin.RECORDS);
        assertThat(Objects.requireNonNull(model.known().get()).server()).isEqualTo(AWAY);
        assertThat(model.runs().getFirst().state()).as("what was under way").isEqualTo(RunState.UNKNOWN);
    }

    @Test
    void aRecordIsOpenedAndClosedAgain() throws InterruptedException {
        read();
        model.open("20260320-2200-activation");
        model.open("20260320-2200-activation");
        await(() -> model.opened().get() != null);
        assertThat(Objects.requireNonNull(model.opened().get()).run().state()).isEqualTo(RunState.ROLLED_BACK);

        model.back();
        assertThat(model.opened().get()).isNull();
        model.open("no such run");
        await(() -> model.failure().get() != null);
        assertThat(Objects.requireNonNull(model.failure().get()).code()).isEqualTo(RunFailure.NO_SUCH_RUN);
    }

    @Test
    void aRecordThatComesAfterOneWentBackIsNotShown() throws InterruptedException {
        read();
        model.open("20260320-2200-activation");
        model.back();
        changes.take().run();

        assertThat(model.opened().get()).isNull();
    }

    @Test
    void theChainIsVerifiedOrTheFirstRecordThatDoesNotFitIsNamed() throws InterruptedException {
        model.verify();
        assertThat(model.verifying().get()).as("before anything was read").isFalse();
        read();

        model.verify();
        await(() -> model.verified().get() != null);
        Verified verified = Objects.requireNonNull(model.verified().get());
        assertThat(verified.report().records()).isEqualTo(214);
        assertThat(verified.report().digest()).isEqualTo(PreparedHistory.DIGEST);
        assertThat(verified.withServer()).isTrue();

        history.breaksAt(new ChainBreak("staging/desk-1/1f#215", ChainBreak.Kind.ALTERED));
        model.verify();
        await(() ->
                Objects.requireNonNull(model.verified().get()).report().broken().isPresent());
    }

    @Test
    void aRecordIsWrittenAndWhatGoesWrongIsSaid() throws InterruptedException {
        read();
        model.open("20260322-2200-backup");
        await(() -> model.opened().get() != null);
        List<Path> told = new ArrayList<>();
        ReportWords words = new ReportWords(Texts.english(), ZoneOffset.UTC, new Redactor());

        model.write(Path.of("a.pdf"), words, told::add);
        await(() -> !told.isEmpty());
        assertThat(history.written()).containsExactly(Path.of("a.pdf"));

        history.fails(AWAY);
        model.write(Path.of("b.pdf"), words, told::add);
        await(() -> model.failure().get() != null);
        assertThat(told).hasSize(1);
    }

    private void read() throws InterruptedException {
        model.read();
        await(() -> !model.reading().get());
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            changes.take().run();
        }
    }
}
