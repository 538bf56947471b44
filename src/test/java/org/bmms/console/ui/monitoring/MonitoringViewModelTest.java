package org.bmms.console.ui.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.database.store.StoreFailure;
import org.bmms.console.monitoring.Judgement;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.frame.NavigationFact;
import org.bmms.console.ui.monitoring.PreparedWatch.Scene;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MonitoringViewModelTest {
    private static final Instant NOW = PreparedWatch.NOW;

    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final PreparedWatch watch = new PreparedWatch();
    private final List<String> notices = new ArrayList<>();
    private Instant time = NOW;
    private final MonitoringViewModel model =
            new MonitoringViewModel(watch, work, (mark, text) -> notices.add(mark + " " + said(text)), () -> time);

    private static String said(Message text) {
        return Texts.english().render(text);
    }

    @AfterEach
    void close() {
        model.close();
        work.close();
    }

    @Test
    void nothingIsClaimedBeforeTheFirstLook() {
        assertThat(model.board().get()).isNull();
        assertThat(model.fact().get()).isNull();
        assertThat(said(model.headline().get())).isEqualTo("The first look is under way.");
    }

    @Test
    void whatIsWorstComesFirst() {
        look(Scene.bad(NOW));
        Board board = board();

        assertThat(board.groups().getFirst().part()).isEqualTo(Part.SERVICES);
        assertThat(board.groups().getFirst().rows().getFirst().key()).isEqualTo("unit app1 obcms-celery.service");
        assertThat(board.groups()).extracting(Board.Group::part).containsExactlyInAnyOrder(Part.values());
        for (Board.Group group : board.groups()) {
            assertThat(group.rows()).extracting(Row::rank).isSorted();
        }
        assertThat(said(model.headline().get()))
                .startsWith("Of ")
                .contains("1 failed")
                .contains("Looks every 30");
    }

    @Test
    void whatCouldNotBeMeasuredIsUnknownAndSaysWhy() {
        look(Scene.good(NOW).withoutRedis());
        Row answer = row("redis_answer");

        assertThat(answer.mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(said(answer.value())).isEqualTo("?");
        assertThat(said(answer.details())).isEqualTo("Redis did not tell (REDIS-UNREACHABLE). Asked just\u00A0now.");
        assertThat(row("redis").mark()).isEqualTo(Mark.BAD);
        look(Scene.silent(NOW.plusSeconds(30)));
        assertThat(row("database_query").judgement()).isEqualTo(Judgement.UNKNOWN);
    }

    @Test
    void whatIsAskedLessOftenHasItsOwnAge() {
        look(Scene.good(NOW));

        assertThat(row("tasks").age()).isEqualTo(Duration.ofSeconds(132));
        assertThat(row("redis").age()).isEqualTo(Duration.ofSeconds(2));
        assertThat(row("tasks").old()).isFalse();
    }

    @Test
    void anAlertReachesTheWindowOnceAndIsOverOnce() {
        for (int second = 0; second < 4; second++) {
            look(Scene.good(NOW.plusSeconds(30L * second)).withSite(second < 1 ? 100 : 900));
        }
        assertThat(notices).containsExactly("ATTENTION Needs attention: Home page (900 ms).");
        assertThat(model.alerts()).hasSize(1);
        AlertRow alert = model.alerts().getFirst();
        assertThat(alert.alert().since()).isEqualTo(NOW.plusSeconds(30));
        assertThat(alert.told()).isEqualTo(NOW.plusSeconds(62));
        assertThat(alert.stands()).isTrue();
        assertThat(fact().mark()).isEqualTo(Mark.ATTENTION);
        assertThat(said(fact().text())).isEqualTo("1\u00A0alert");

        look(Scene.good(NOW.plusSeconds(120)).withSite(2500));
        look(Scene.good(NOW.plusSeconds(150)).withSite(2500));
        assertThat(notices).last().isEqualTo("BAD Failed: Home page (2500 ms).");
        assertThat(model.alerts().getFirst().worsened()).isEqualTo(NOW.plusSeconds(152));
        assertThat(fact().mark()).isEqualTo(Mark.BAD);

        for (int second = 6; second < 9; second++) {
            look(Scene.good(NOW.plusSeconds(30L * second)));
        }
        assertThat(notices).hasSize(3).last().isEqualTo("GOOD Over: Home page (120 ms).");
        assertThat(model.alerts().getFirst().over()).isEqualTo(NOW.plusSeconds(242));
        assertThat(model.fact().get()).isNull();
    }

    @Test
    void aWindowMadeAnewGoesOnWithWhatWasToldAndTellsNothingTwice() {
        look(Scene.good(NOW).withSite(900));
        look(Scene.good(NOW.plusSeconds(30)).withSite(900));
        assertThat(notices).hasSize(1);
        Instant begun = model.begun();
        model.close();

        try (MonitoringViewModel anew = anew()) {
            anew.resume(model);
            assertThat(anew.board().get()).isNotNull();
            assertThat(anew.alerts()).isEqualTo(model.alerts()).hasSize(1);
            assertThat(anew.begun()).isEqualTo(begun);
            assertThat(anew.fact().get()).isEqualTo(model.fact().get());

            look(anew, Scene.good(NOW.plusSeconds(60)).withSite(900));
            look(anew, Scene.good(NOW.plusSeconds(90)).withSite(900));
            assertThat(notices).as("it was told before").hasSize(1);
            assertThat(anew.alerts()).hasSize(1);
            assertThat(anew.alerts().getFirst().told()).isEqualTo(NOW.plusSeconds(32));
        }
    }

    @Test
    void aWindowMadeAnewStaysPausedUntilSomebodyLooks() {
        look(Scene.good(NOW));
        model.hold();
        model.close();

        try (MonitoringViewModel anew = anew()) {
            anew.resume(model);
            anew.begin();
            assertThat(anew.heldSince().get()).isNotNull();
            assertThat(anew.looking().get()).isFalse();

            anew.lookNow();
            assertThat(anew.looking().get()).isTrue();
        }
    }

    private MonitoringViewModel anew() {
        return new MonitoringViewModel(watch, work, (mark, text) -> notices.add(mark + " " + said(text)), () -> time);
    }

    @Test
    void manyAtOnceAreToldTogether() {
        look(Scene.bad(NOW));
        look(Scene.bad(NOW.plusSeconds(30)));

        assertThat(model.alerts().size()).isGreaterThan(3);
        assertThat(notices)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("BAD " + model.alerts().size() + " alerts");
        assertThat(model.alerts().getFirst().hasFailed()).as("the worst first").isTrue();
    }

    @Test
    void whatIsOldFadesAndTheNavigationSaysSo() {
        look(Scene.good(NOW));
        assertThat(row("redis").old()).isFalse();
        time = NOW.plusSeconds(60);
        model.tick();
        assertThat(row("redis").old()).as("two looks may be late by a little").isFalse();
        time = NOW.plusSeconds(90);
        model.tick();

        assertThat(row("redis").old()).isTrue();
        assertThat(said(fact().text())).isEqualTo("old");
    }

    @Test
    void lookingIsPausedAndGoesOn() {
        look(Scene.good(NOW));
        model.hold();
        assertThat(said(fact().text())).isEqualTo("paused");
        assertThat(said(model.headline().get())).contains("Looks are paused");
        look(Scene.good(NOW.plusSeconds(30)));
        assertThat(model.heldSince().get()).as("looked once, and still paused").isNotNull();
        model.goOn();

        assertThat(model.heldSince().get()).isNull();
        assertThat(model.fact().get()).isNull();
    }

    @Test
    void looksThatEndByAFailureAreBegunAgain() {
        watch.failsWith(Failure.unchanged(StoreFailure.FILE, "samples"));
        model.begin();
        window.until(() -> model.failure().get() != null);
        assertThat(said(fact().text())).isEqualTo("ended");
        assertThat(model.looking().get()).isFalse();

        watch.failsWith(null);
        look(Scene.good(NOW));
        assertThat(model.failure().get()).isNull();
        assertThat(model.fact().get()).isNull();
    }

    @Test
    void theLastHourComesFromTheStoreAndGoesOnWithEveryLook() {
        watch.remembers(Duration.ofMinutes(50));
        look(Scene.good(NOW));
        int before = row("site_answer").trend().size();
        look(Scene.good(NOW.plusSeconds(30)));

        assertThat(before).isGreaterThan(40);
        assertThat(row("site_answer").trend()).hasSize(before + 1).last().isEqualTo(12_000L);
    }

    @Test
    void theCourseOfWhatWasChosenIsReadAndGrows() {
        watch.remembers(Duration.ofDays(2));
        look(Scene.good(NOW));
        model.course().choose("site_answer");
        window.until(() -> model.course().picture().get() != null);
        assertThat(course().range()).isEqualTo(Range.HOUR);
        int before = course().lines().getFirst().bars().size();
        look(Scene.good(NOW.plusSeconds(30)));
        assertThat(course().lines().getFirst().bars().size()).isGreaterThan(before - 2);
        assertThat(course().lines().getFirst().bars().getLast().at()).isEqualTo(NOW.plusSeconds(30));

        model.course().range().set(Range.DAY);
        window.until(() -> course().range() == Range.DAY);
        assertThat(course().lines()).as("an hour nobody looked").hasSize(2);
        model.course().choose(null);
        assertThat(model.course().picture().get()).isNull();
    }

    @Test
    void aCourseThatCannotBeReadSaysWhy() {
        watch.cannotRead(Failure.unchanged(StoreFailure.FILE, "samples"));
        look(Scene.good(NOW));
        model.course().choose("site_answer");
        window.until(() -> model.course().failure().get() != null);

        assertThat(model.course().picture().get()).isNull();
        assertThat(model.course().reading().get()).isFalse();
    }

    @Test
    void looksEndWithTheEnvironment() {
        look(Scene.good(NOW));
        model.close();
        window.until(() -> work.last().get() != null);

        assertThat(model.failure().get()).isNull();
    }

    private void look(Scene scene) {
        look(model, scene);
    }

    private void look(MonitoringViewModel by, Scene scene) {
        if (by.begun() != null && by.failure().get() == null) {
            window.until(() -> !by.looking().get());
        }
        watch.sees(scene);
        time = scene.at().plusSeconds(2);
        by.begin();
        by.lookNow();
        window.until(() -> {
            Board now = by.board().get();
            return now != null && now.round().sample().at().equals(scene.at());
        });
    }

    private Board board() {
        return Objects.requireNonNull(model.board().get());
    }

    private CoursePicture course() {
        return Objects.requireNonNull(model.course().picture().get());
    }

    private NavigationFact fact() {
        return Objects.requireNonNull(model.fact().get());
    }

    private Row row(String key) {
        return board().row(key).orElseThrow();
    }
}
