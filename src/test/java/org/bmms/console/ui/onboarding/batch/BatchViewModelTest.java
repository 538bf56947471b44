package org.bmms.console.ui.onboarding.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.batch.BatchOutcome.State;
import org.bmms.console.onboarding.batch.BatchTransactions;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.ui.onboarding.batch.BatchRow.Standing;
import org.bmms.console.ui.onboarding.batch.BatchStage.Over;
import org.bmms.console.ui.onboarding.batch.BatchStage.Preview;
import org.bmms.console.ui.onboarding.batch.BatchStage.Refused;
import org.bmms.console.ui.onboarding.batch.BatchStage.Storing;
import org.bmms.console.ui.onboarding.batch.PreparedBatch.Run;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchViewModelTest {
    private static final Path PASSWORDS = Path.of("passwords.csv");

    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final PreparedBatch source = new PreparedBatch();
    private final BatchViewModel model = new BatchViewModel(source, work);
    private final List<Path> saved = new ArrayList<>();

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void eachOrganisationIsOneRowWithWhatWouldBecomeOfIt() {
        choose();

        assertThat(rows().rows())
                .extracting(row -> row.line() + " " + row.code() + " " + row.standing() + " " + row.newPeople())
                .containsExactly("2 MOH CHANGED 1", "4 MOLE CHANGED 1", "5 MILG UNCHANGED 0");
        assertThat(rows().people()).isEqualTo(6);
        assertThat(model.lines()).hasSize(3);
        model.toggle(4);
        assertThat(model.lines()).hasSize(5).element(2).isInstanceOf(BatchLine.User.class);
        model.toggle(4);
        assertThat(model.lines()).hasSize(3);
    }

    @Test
    void whatIsWrongStandsBelowItsOrganisationAndLinesOfNoneComeFirst() {
        source.plan = PreparedBatch.plan(
                List.of(PreparedBatch.wrong(5, "x@y"), PreparedBatch.wrong(9, "")),
                PreparedBatch.part(2, "MOH", 6),
                PreparedBatch.part(4, "MOLE", 3));
        choose();

        assertThat(model.lines())
                .extracting(line -> line.getClass().getSimpleName())
                .containsExactly("ToMend", "Organization", "Organization", "ToMend");
        assertThat(rows().rows().getLast().standing()).isEqualTo(Standing.WRONG);
        model.onlyTrouble().set(true);
        assertThat(model.lines())
                .extracting(line -> line.getClass().getSimpleName())
                .containsExactly("ToMend", "Organization", "ToMend");
    }

    @Test
    void aHostileCellIsShownHarmlessAndShort() {
        source.plan = PreparedBatch.plan(
                List.of(PreparedBatch.wrong(2, "a\u202eb\u001b[31m\n" + "x".repeat(1 << 20))),
                PreparedBatch.part(2, "M\u0000OH", "$(reboot)\r\n\u200b" + "y".repeat(1 << 20), 1));
        choose();

        BatchRow row = rows().rows().getFirst();
        assertThat(row.code()).isEqualTo("M\\u0000OH");
        assertThat(row.name())
                .startsWith("$(reboot)\\r\\n\\u200by")
                .endsWith("…")
                .hasSizeLessThan(200);
        assertThat(Texts.english().render(row.mends().getFirst().failure().what()))
                .startsWith("user_email: a\\u202eb\\u001b[31m\\nx")
                .hasSizeLessThan(300);
    }

    @Test
    void allTogetherIsClosedWhileSomethingIsWrongAndEachByItselfIsNot() {
        source.plan = PreparedBatch.plan(
                List.of(PreparedBatch.wrong(5, "x@y")),
                PreparedBatch.part(2, "MOH", 6),
                PreparedBatch.part(4, "MOLE", 3));
        choose();
        assertThat(model.obstacle()).isEqualTo(Message.of("ui-batch.obstacle.errors", 1));
        model.begin("sandbox");
        assertThat(source.begun).isEmpty();

        model.transactions().set(BatchTransactions.EACH_BY_ITSELF);
        assertThat(model.obstacle()).isNull();
        assertThat(model.consequence((Preview) model.stage().get()))
                .isEqualTo(Message.of("ui-batch.consequence.some", 1L, 6L, 1L, 1L));
    }

    @Test
    void whoMayNotWriteLooksOnly() {
        source.mayWrite = false;
        choose();

        assertThat(model.obstacle()).isEqualTo(Message.of("ui-batch.obstacle.role"));
    }

    @Test
    void whatIsThereAlreadyNeedNotBeStored() {
        source.plan = PreparedBatch.plan(List.of(), PreparedBatch.part(2, "MOH", 0));
        choose();

        assertThat(model.obstacle()).isEqualTo(Message.of("ui-batch.obstacle.nothing"));
    }

    @Test
    void anotherChoiceLooksAtTheFileAgain() {
        source.plan = PreparedBatch.plan(List.of(PreparedBatch.alike(2)), PreparedBatch.part(2, "MOH", 1));
        choose();
        assertThat(rows().hasQuestions()).isTrue();
        model.likeness().set(true);
        settle();
        model.passwords().set(PasswordPolicy.TEMPORARY);
        settle();

        assertThat(source.orders)
                .extracting(BatchOrder::likenessConfirmed, BatchOrder::passwords)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, PasswordPolicy.RESET_LINK),
                        org.assertj.core.groups.Tuple.tuple(true, PasswordPolicy.RESET_LINK),
                        org.assertj.core.groups.Tuple.tuple(true, PasswordPolicy.TEMPORARY));
        model.choose(Path.of("other.csv"));
        settle();
        assertThat(source.orders.getLast().likenessConfirmed())
                .as("of another file")
                .isFalse();
    }

    @Test
    void aFileThatIsNoBatchIsRefusedAndCanBeReadAgain() {
        source.refusal = Failure.unchanged(OnboardingFailure.CSV_HEADER, "colour\u202e");
        choose();
        assertThat(model.stage().get())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why().arguments()).containsExactly("colour\\u202e"));

        source.refusal = null;
        model.lookAgain();
        settle();
        assertThat(model.stage().get()).isInstanceOf(Preview.class);
    }

    @Test
    void progressIsSeenByOrganisationAndItStopsBetweenTwo() {
        Run run = begin(BatchTransactions.EACH_BY_ITSELF);
        assertThat(run.typed()).isEqualTo("sandbox");
        assertThat(standings()).containsExactly(Standing.WAITING, Standing.WAITING, Standing.WAITING);

        run.progress().at(1, 3, Message.of("onboarding.work.store", "MOLE"));
        window.until(() -> standings().contains(Standing.IN_HAND));
        assertThat(standings()).containsExactly(Standing.HANDLED, Standing.IN_HAND, Standing.WAITING);
        assertThat(model.held()).contains(Message.of("ui-batch.held.storing"));
        model.choose(Path.of("other.csv"));
        assertThat(model.stage().get()).as("while it goes on").isInstanceOf(Storing.class);

        model.stop();
        assertThat(run.cancellation().isRequested()).isTrue();
        run.ends(PreparedBatch.ended(run.shown(), true, State.STORED, State.NOT_BEGUN, State.NOT_BEGUN));
        settle();
        assertThat(standings()).containsExactly(Standing.STORED, Standing.NOT_BEGUN, Standing.NOT_BEGUN);
        assertThat(EndCard.sentence(((Over) model.stage().get()).result()))
                .isEqualTo(Message.of("ui-batch.end.stopped", 1L, 0L, 3));
    }

    @Test
    void onlyWhatWasNotStoredIsLookedAtAgain() {
        Run run = begin(BatchTransactions.EACH_BY_ITSELF);
        run.ends(PreparedBatch.ended(run.shown(), false, State.STORED, State.REFUSED, State.UNCHANGED));
        settle();
        assertThat(rows().trouble()).isEqualTo(1);
        assertThat(rows().rows().get(1).mends()).hasSize(1);

        model.retry();
        settle();
        assertThat(source.orders.getLast().stored()).isEqualTo(Set.of("MOH", "MILG"));
        Run second = beginAgain();
        second.ends(PreparedBatch.ended(second.shown(), false, State.REFUSED, State.STORED, State.UNCHANGED));
        settle();
        model.retry();
        settle();
        assertThat(source.orders.getLast().stored()).as("of both runs").isEqualTo(Set.of("MOH", "MILG", "MOLE"));
        assertThat(model.secrets().get()).as("passwords of both runs").isEqualTo(2);
    }

    @Test
    void passwordsStayUntilTheyAreSavedAndAreInNoResult() {
        Run run = begin(BatchTransactions.ALL_TOGETHER);
        run.ends(PreparedBatch.ended(run.shown(), false, State.STORED, State.UNCHANGED, State.UNCHANGED));
        settle();
        assertThat(model.held()).contains(Message.of("ui-batch.held.secrets", 1L));
        model.saveResult(Path.of("result.csv"), Texts.english(), saved::add);
        settle();
        assertThat(source.written.get(Path.of("result.csv")))
                .contains("2,MOH,stored,2,1,")
                .doesNotContain(PreparedBatch.SECRET);

        source.unwritable = Failure.unchanged(OnboardingFailure.FILE, "passwords.csv");
        model.handOut(PASSWORDS, saved::add);
        settle();
        assertThat(Objects.requireNonNull(model.failure().get()).code()).isEqualTo(OnboardingFailure.FILE);
        assertThat(model.secrets().get()).isEqualTo(1);

        source.unwritable = null;
        model.handOut(PASSWORDS, saved::add);
        settle();
        assertThat(source.written.get(PASSWORDS)).isEqualTo("amina=" + PreparedBatch.SECRET);
        assertThat(model.secrets().get()).isZero();
        assertThat(model.held()).isEmpty();
        assertThat(saved).containsExactly(Path.of("result.csv"), PASSWORDS);
    }

    @Test
    void aRunThatStoredNothingLeadsBackToWhatWasShown() {
        Run run = begin(BatchTransactions.ALL_TOGETHER);
        Failure cancelled = Failure.unchanged(DatabaseFailure.CANCELLED, Message.of("onboarding.work.batch"));
        run.fails(cancelled);
        settle();

        assertThat(model.stage().get()).isInstanceOf(Preview.class);
        assertThat(model.failure().get()).isEqualTo(cancelled);
        assertThat(model.held()).isEmpty();
    }

    @Test
    void theTemplateIsSaved() {
        model.saveTemplate(Path.of("template.csv"), saved::add);
        settle();

        assertThat(source.written.get(Path.of("template.csv"))).startsWith("code,name,type");
        assertThat(saved).hasSize(1);
    }

    private Run begin(BatchTransactions how) {
        choose();
        model.transactions().set(how);
        return beginAgain();
    }

    private Run beginAgain() {
        model.begin("sandbox");
        return source.next();
    }

    private void choose() {
        model.choose(PreparedBatch.FILE);
        settle();
    }

    private BatchRows rows() {
        return switch (model.stage().get()) {
            case Preview preview -> preview.rows();
            case Over over -> over.rows();
            default -> throw new IllegalStateException(model.stage().get().toString());
        };
    }

    private List<Standing> standings() {
        return model.lines().stream()
                .filter(BatchLine.Organization.class::isInstance)
                .map(line -> ((BatchLine.Organization) line).row().standing())
                .toList();
    }

    private void settle() {
        window.until(() -> work.running().isEmpty());
    }
}
