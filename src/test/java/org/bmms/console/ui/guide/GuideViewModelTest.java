package org.bmms.console.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bmms.console.base.Message;
import org.bmms.console.ui.frame.Screen;
import org.bmms.console.ui.guide.GuidePicture.Phase;
import org.bmms.console.ui.guide.GuideProgress.Stand;
import org.bmms.console.ui.onboarding.form.FormSight;
import org.junit.jupiter.api.Test;

/** A tour: what takes it on, and what does not. */
class GuideViewModelTest {
    private static final Instant BEGUN = Instant.parse("2026-01-05T02:00:00Z");
    private static final Deed SHOW = new Deed.Go(Screen.COVERAGE);

    /** Go to the coverage, read it, go to the logs by mistake and then to the history. */
    private static final Scenario SCENARIO = new Scenario(
            "ui-guide.test.",
            3,
            List.of(
                    GuideStep.doing("go", Screen.COVERAGE, List.of("a"), on(Screen.COVERAGE))
                            .shownBy(SHOW),
                    GuideStep.reading("read", Screen.COVERAGE, List.of("b"), on(Screen.COVERAGE)),
                    GuideStep.doing("wrong", Screen.HISTORY, List.of("c"), on(Screen.HISTORY))
                            .after(new Mistake(List.of("d"), on(Screen.LOGS), List.of()))),
            List.of("one"));

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGUN);
    private final GuideViewModel tour = new GuideViewModel(SCENARIO, now::get);

    @Test
    void itBeginsOnlyWhenItIsAskedTo() {
        see(Screen.COVERAGE);
        assertThat(tour.picture().get()).isNull();

        see(Screen.OVERVIEW);
        tour.begin();

        assertThat(picture().title()).isEqualTo(Message.of("ui-guide.test.go"));
        assertThat(picture().points()).containsExactly("a");
        assertThat(picture().number()).isEqualTo(1);
        assertThat(picture().of()).isEqualTo(3);
    }

    @Test
    void whatIsDoneTakesItOnAndAButtonDoesNot() {
        begin();
        tour.next();
        see(Screen.SETTINGS);
        assertThat(picture().number()).isEqualTo(1);

        see(Screen.COVERAGE);
        assertThat(picture().number()).isEqualTo(2);
    }

    @Test
    void whoLooksAgainAndSeesTheSameTellsNobody() {
        begin();
        AtomicInteger told = new AtomicInteger();
        tour.picture().addListener(observable -> {
            told.incrementAndGet();
            tour.picture().get();
        });

        see(Screen.OVERVIEW);
        see(Screen.OVERVIEW);
        assertThat(told).hasValue(0);

        see(Screen.COVERAGE);
        assertThat(told).hasValue(1);
    }

    @Test
    void whatIsToBeReadWaitsForTheReader() {
        begin();
        see(Screen.COVERAGE);
        assertThat(picture().goesOn()).isTrue();

        see(Screen.OVERVIEW);
        assertThat(picture().goesOn()).as("what was to be read is not there").isFalse();
        tour.next();
        assertThat(picture().number()).isEqualTo(2);

        see(Screen.COVERAGE);
        tour.next();
        assertThat(picture().number()).isEqualTo(3);
    }

    @Test
    void aMistakeHasToBeMadeBeforeItCanBeMended() {
        atTheMistake();
        assertThat(picture().phase()).isEqualTo(Phase.MISTAKE);
        assertThat(picture().points()).containsExactly("d");

        see(Screen.HISTORY);
        assertThat(picture().phase())
                .as("right at once is not what was asked for")
                .isEqualTo(Phase.MISTAKE);

        see(Screen.LOGS);
        assertThat(picture().phase()).isEqualTo(Phase.MEND);
        assertThat(picture().text()).isEqualTo(Message.of("ui-guide.test.wrong.mend"));
        assertThat(picture().points()).containsExactly("c");

        see(Screen.OVERVIEW);
        assertThat(picture().phase()).isEqualTo(Phase.MEND);

        see(Screen.HISTORY);
        assertThat(picture().phase()).isEqualTo(Phase.OVER);
    }

    @Test
    void theEndSaysHowLongItTookAndWhoDidWhat() {
        begin();
        assertThat(tour.showing()).containsExactly(SHOW);
        see(Screen.COVERAGE);
        tour.next();
        now.set(BEGUN.plus(Duration.ofMinutes(7)));
        tour.skip();
        now.set(BEGUN.plus(Duration.ofHours(2)));
        see(Screen.OVERVIEW);

        assertThat(picture().phase()).isEqualTo(Phase.OVER);
        assertThat(picture().text()).isEqualTo(Message.of("ui-guide.result", 7L, 1, 1, 1));
        assertThat(picture().lines()).containsExactly(Message.of("ui-guide.test.learnt.one"));
    }

    @Test
    void whatIsShownCountsOnlyOnceItIsThere() {
        begin();
        tour.showing();
        see(Screen.SETTINGS);

        assertThat(picture().number()).isEqualTo(1);
    }

    @Test
    void goingBackStaysThereUntilOneGoesOn() {
        atTheMistake();
        see(Screen.LOGS);
        tour.back();
        tour.back();
        see(Screen.COVERAGE);
        assertThat(picture().number()).isEqualTo(1);
        assertThat(picture().phase()).isEqualTo(Phase.BEEN);
        assertThat(picture().shows()).isFalse();

        tour.next();
        tour.next();
        assertThat(picture().phase()).as("the mistake was made already").isEqualTo(Phase.MEND);
        assertThat(tour.progress().orElseThrow().count(Stand.DONE)).isEqualTo(2);
    }

    @Test
    void nothingIsBeforeTheFirstStep() {
        begin();
        tour.back();

        assertThat(picture().number()).isEqualTo(1);
    }

    @Test
    void whatIsDoneWhileItIsHiddenCounts() {
        begin();
        tour.hide();
        see(Screen.COVERAGE);
        assertThat(tour.hidden().get()).isTrue();

        tour.show();
        assertThat(picture().number()).isEqualTo(2);
    }

    @Test
    void anotherWindowGoesOnWhereOneLeftIt() {
        atTheMistake();
        see(Screen.LOGS);
        GuideViewModel other = new GuideViewModel(SCENARIO, now::get);
        other.see(new TrainingSight(Screen.SETTINGS, FormSight.none()));
        other.resume(tour.progress().orElseThrow());

        assertThat(other.picture().get()).isEqualTo(picture());
        tour.end();
        assertThat(tour.picture().get()).isNull();
        assertThat(tour.progress()).isEmpty();
    }

    private static java.util.function.Predicate<TrainingSight> on(Screen screen) {
        return sight -> sight.screen() == screen;
    }

    private void begin() {
        see(Screen.OVERVIEW);
        tour.begin();
    }

    private void atTheMistake() {
        begin();
        see(Screen.COVERAGE);
        tour.next();
    }

    private void see(Screen screen) {
        tour.see(new TrainingSight(screen, FormSight.none()));
    }

    private GuidePicture picture() {
        GuidePicture picture = tour.picture().get();
        assertThat(picture).isNotNull();
        return picture;
    }
}
