package org.bmms.console.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bmms.console.base.Csv;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.ChecklistFailure;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ItemKind;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.Phase;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.database.store.StoreFailure;
import org.bmms.console.inspection.BoardCsv;
import org.bmms.console.inspection.Inspection;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChecklistViewModelTest {
    private static final Failure FULL = Failure.unchanged(StoreFailure.FILE, "/records");

    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final PreparedChecklist source = new PreparedChecklist();
    private Instant now = PreparedChecklist.NOW;
    private final ChecklistViewModel model = new ChecklistViewModel(source, work, () -> now, Texts.english()::render);

    @AfterEach
    void close() {
        work.close();
    }

    private void read() {
        model.arrive();
        quiet();
    }

    private void quiet() {
        window.until(() -> work.running().isEmpty());
    }

    @Test
    void all99ItemsAreListedUnderTheirPartsAndBothRollbacksAtTheEnd() {
        read();

        assertThat(keys(ChecklistLine.Item.class))
                .hasSize(99)
                .containsExactlyElementsOf(source.catalogue().items().stream()
                        .map(item -> item.id().toString())
                        .toList());
        assertThat(keys(ChecklistLine.Heading.class))
                .hasSize(source.catalogue().parts().size());
        assertThat(keys(ChecklistLine.Rollback.class)).containsExactly("emergency-rollback", "full-rollback");
        assertThat(model.headline().get()).isEqualTo(Message.of("ui-checklist.headline.nothing", 0, 99));
        assertThat(line("pre/documentation/1").state()).isEqualTo(ItemState.WAITING);
        assertThat(line("pre/security/1").state()).isEqualTo(ItemState.NOT_EXAMINED);
    }

    @Test
    void aLookAtEverythingShowsEachResultAsItIsKnown() {
        read();
        var held = source.holding();
        model.checkAll();
        window.until(() -> line("pre/database/1").state() == ItemState.DONE);

        assertThat(line("post/security/3").state()).isEqualTo(ItemState.LOOKING);
        assertThat(line("pre/documentation/1").state()).isEqualTo(ItemState.WAITING);
        assertThat(heading("post/security").looking()).isTrue();
        model.checkAll();
        assertThat(work.running()).hasSize(1);

        held.countDown();
        quiet();
        assertThat(model.looking().get()).isNull();
        assertThat(line("post/security/3").state()).isEqualTo(ItemState.DONE);
        assertThat(line("pre/security/1").state()).isEqualTo(ItemState.FAILED);
        assertThat(line("pre/security/6").state()).isEqualTo(ItemState.UNKNOWN);
        assertThat(line("bmms/mode/3").state()).isEqualTo(ItemState.NOT_NEEDED);
        assertThat(model.headline().get().key()).isEqualTo("ui-checklist.headline");
        assertThat(model.headline().get().arguments()).contains(99, 3, 1);
    }

    @Test
    void aLookThatIsStoppedKeepsWhatWasFoundAndIsNoFailure() {
        read();
        source.holding();
        model.checkAll();
        window.until(() -> line("pre/database/1").state() == ItemState.DONE);
        model.cancel();
        quiet();

        assertThat(model.failure().get()).isNull();
        assertThat(model.looking().get()).isNull();
        assertThat(line("pre/database/1").state()).isEqualTo(ItemState.DONE);
        assertThat(line("post/security/3").state()).isEqualTo(ItemState.NOT_EXAMINED);
    }

    @Test
    void aPartOrAnItemIsLookedAtAlone() {
        read();
        model.check(heading("pre/security").part().items());
        quiet();

        assertThat(line("pre/security/2").state()).isEqualTo(ItemState.DONE);
        assertThat(line("pre/environment/2").state()).isEqualTo(ItemState.NOT_EXAMINED);
        assertThat(heading("pre/security").settled()).isEqualTo(4);
    }

    @Test
    void theListIsFilteredByPhaseStateKindAndText() {
        source.examined(now);
        read();

        model.list(ChecklistFilter.ALL.withPhase(Optional.of(Phase.MIGRATE)));
        assertThat(keys(ChecklistLine.Heading.class))
                .containsExactlyElementsOf(source.catalogue().of(Phase.MIGRATE).stream()
                        .map(part -> part.name())
                        .toList());
        assertThat(keys(ChecklistLine.Rollback.class)).isEmpty();
        model.list(ChecklistFilter.ALL.withStand(ChecklistFilter.Stand.FAILED));
        assertThat(keys(ChecklistLine.Item.class)).containsExactly("pre/security/1", "bmms/restart/1", "bmms/mode/1");
        model.list(ChecklistFilter.ALL.withStand(ChecklistFilter.Stand.LEFT));
        assertThat(keys(ChecklistLine.Item.class)).contains("pre/security/6", "pre/documentation/1", "bmms/mode/1");
        model.list(ChecklistFilter.ALL.withKind(ChecklistFilter.Kind.ACTION));
        assertThat(keys(ChecklistLine.Item.class))
                .contains("obcms/server/2", "bmms/restart/1")
                .doesNotContain("obcms/server/1");
        model.list(ChecklistFilter.ALL.withKind(ChecklistFilter.Kind.ROLLBACK));
        assertThat(model.listed()).hasSize(2);
        model.list(ChecklistFilter.ALL.withText("secret_key"));
        assertThat(keys(ChecklistLine.Item.class)).contains("pre/security/1");
        model.list(ChecklistFilter.ALL.withText("no such words"));
        assertThat(model.listed()).isEmpty();
        model.list(ChecklistFilter.ALL);
        assertThat(keys(ChecklistLine.Item.class)).hasSize(99);
    }

    @Test
    void whatIsNotDueYetIsNeitherFailedNorSettledNorLeftToDoNow() {
        source.examined(now);
        read();
        Board board = Objects.requireNonNull(model.known().get()).board();

        assertThat(line("post/bmms/2").state()).isEqualTo(ItemState.NOT_DUE);
        assertThat(board.count(ItemStatus.NOT_DUE)).isEqualTo(2);
        assertThat(model.headline().get().arguments()).last().isEqualTo(2);
        assertThat(offers("post/bmms/2").decision()).isEmpty();
        assertThat(offers("post/bmms/2").silence()).contains(Message.of("ui-checklist.silence.not-due"));
        model.list(ChecklistFilter.ALL.withStand(ChecklistFilter.Stand.LEFT));
        assertThat(keys(ChecklistLine.Item.class)).doesNotContain("post/bmms/2");
        model.list(ChecklistFilter.ALL.withStand(ChecklistFilter.Stand.NOT_DUE));
        assertThat(keys(ChecklistLine.Item.class)).containsExactly("post/bmms/2", "post/bmms/3");
    }

    @Test
    void aPhaseCountsItsItems() {
        source.examined(now);
        read();
        PhaseProgress deploy =
                Objects.requireNonNull(model.picture().get()).phases().getFirst();

        assertThat(deploy.all()).isEqualTo((int) source.catalogue().of(Phase.DEPLOY).stream()
                .flatMap(part -> part.items().stream())
                .count());
        assertThat(deploy.failed()).isEqualTo(1);
        assertThat(deploy.settled()).isLessThan(deploy.all()).isPositive();
    }

    @Test
    void aWordIsKeptShownAndWithdrawn() {
        source.examined(now);
        read();
        ChecklistItem item = line("pre/documentation/1").row().item();
        model.say(item, Decision.DONE, "read by all of us", "minutes.pdf");
        quiet();

        assertThat(line("pre/documentation/1").state()).isEqualTo(ItemState.DONE);
        assertThat(line("pre/documentation/1").evidence())
                .isEqualTo(Message.of("ui-checklist.said.DONE", "amina", "read by all of us"));
        assertThat(offers("pre/documentation/1").decision()).contains(Decision.WITHDRAWN);
        model.say(item, Decision.WITHDRAWN, "it was another document", "");
        quiet();
        assertThat(line("pre/documentation/1").state()).isEqualTo(ItemState.WAITING);
    }

    @Test
    void whatCanBeLookedAtIsNeverAMereWord() {
        source.examined(now);
        read();

        for (ChecklistLine one : model.listed()) {
            if (one instanceof ChecklistLine.Item item
                    && item.line().row().item().kind() != ItemKind.SIGN_OFF) {
                assertThat(offers(item.key()).decision()).as(item.key()).isNotEqualTo(Optional.of(Decision.DONE));
                assertThat(offers(item.key()).look()).as(item.key()).isTrue();
            }
        }
        assertThat(offers("pre/security/2").decision()).isEmpty();
        assertThat(offers("pre/security/1").decision()).contains(Decision.OVERRIDDEN);
        model.say(line("pre/security/1").row().item(), Decision.OVERRIDDEN, "replaced tonight", "");
        quiet();
        assertThat(line("pre/security/1").state()).isEqualTo(ItemState.ATTENTION);
        assertThat(line("pre/security/1").evidence().key()).isEqualTo("ui-checklist.said.OVERRIDDEN");
    }

    @Test
    void actionsLeadToWhereTheyAreDone() {
        read();

        source.catalogue().items().stream()
                .filter(item -> item.kind() == ItemKind.ACTION)
                // It is for servers on which nothing runs that could be open in a window.
                .filter(item -> !Inspection.DEPLOYMENT.equals(item.plan()))
                .forEach(item ->
                        assertThat(ItemPlace.of(item)).as(item.id().toString()).isPresent());
        assertThat(offers("bmms/validation/1").place()).contains(ItemPlace.BACKUP);
        assertThat(ItemPlace.BACKUP.screen()).isEqualTo(Screen.ACTIVATION);
        assertThat(ItemPlace.BACKUP.detail()).isEqualTo(Screen.BACKUP);
        assertThat(offers("bmms/configuration/2").place()).contains(ItemPlace.ACTIVATION);
        assertThat(offers("bmms/pilots/1").place()).contains(ItemPlace.ONBOARDING);
    }

    @Test
    void whoMayOnlyLookIsAskedForNoWordAndToldWhy() {
        source.asViewer();
        read();

        assertThat(offers("pre/documentation/1").decision()).isEmpty();
        assertThat(offers("pre/documentation/1").silence()).contains(PreparedChecklist.LOOKING_ONLY.what());
        model.say(line("pre/documentation/1").row().item(), Decision.DONE, "read", "");
        quiet();
        assertThat(Objects.requireNonNull(model.failure().get()).code()).isEqualTo(ChecklistFailure.ONLY_LOOKS);
        assertThat(model.stale().get()).isFalse();
        assertThat(line("pre/documentation/1").state()).isEqualTo(ItemState.WAITING);
    }

    @Test
    void whatIsKnownStaysWhereReadingFailsAndOldLooksAreSaid() {
        source.examined(now);
        read();
        source.refusing(FULL);
        now = now.plus(Duration.ofDays(3));
        read();
        model.tick();

        assertThat(model.failure().get()).isEqualTo(FULL);
        assertThat(model.stale().get()).isTrue();
        assertThat(keys(ChecklistLine.Item.class)).hasSize(99);
        assertThat(line("pre/security/2").old()).isTrue();
        assertThat(line("pre/security/2").age()).isEqualTo(Message.of("ui-coverage.age.days", 3L));
        source.refusing(null);
        model.check(heading("pre/security").part().items());
        quiet();
        assertThat(model.failure().get()).isNull();
    }

    @Test
    void aTableForSpreadsheetsHasAllThatIsListed() {
        source.examined(now);
        read();
        model.say(line("pre/documentation/1").row().item(), Decision.DONE, "=2+2", "minutes.pdf");
        quiet();
        List<Board.Row> rows =
                Objects.requireNonNull(model.known().get()).board().rows();
        List<Csv.Line> lines = Csv.read(BoardCsv.of(rows, Texts.english()::render, said -> said));

        assertThat(lines).hasSize(100);
        assertThat(lines.get(1).cells())
                .contains("pre/documentation/1", "sign-off", "PASSED", "amina", "'=2+2", "minutes.pdf");
        assertThat(lines).allMatch(line -> line.cells().size() == 13);
    }

    @Test
    void theNavigationSaysHowManyNeedNothingMore() {
        source.examined(now);
        read();
        Board board = Objects.requireNonNull(model.known().get()).board();

        assertThat(ChecklistFact.of(board).text()).isEqualTo(Message.of("ui-checklist.fact", board.settled(), 99));
        assertThat(ChecklistFact.of(board).mark()).isEqualTo(Mark.NOT_STARTED);
        assertThat(board.settled())
                .isEqualTo(board.count(ItemStatus.PASSED)
                        + board.count(ItemStatus.WARNING)
                        + board.count(ItemStatus.NOT_APPLICABLE));
    }

    private List<String> keys(Class<? extends ChecklistLine> type) {
        return model.listed().stream()
                .filter(type::isInstance)
                .map(ChecklistLine::key)
                .toList();
    }

    private ItemLine line(String id) {
        return ((ChecklistLine.Item) model.line(id).orElseThrow()).line();
    }

    private ChecklistLine.Heading heading(String part) {
        return (ChecklistLine.Heading) model.line(part).orElseThrow();
    }

    private ItemOffers offers(String id) {
        return ItemOffers.of(
                line(id).row(), Objects.requireNonNull(model.known().get()).refusal());
    }
}
