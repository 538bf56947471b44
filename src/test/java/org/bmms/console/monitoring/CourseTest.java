package org.bmms.console.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.monitoring.AlertChange.Kind;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.profile.Limits;
import org.bmms.console.target.profile.Measure;
import org.bmms.console.target.profile.MonitoringProfile;
import org.bmms.console.target.redis.RedisFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from one look after another. */
class CourseTest {
    private final Course course = new Course(Samples.profile());
    private Instant now = Samples.NOW;

    @Test
    void anEnvironmentInGoodOrderHasNothingToComplainOf() {
        Round round = course.after(Samples.good(now));

        assertThat(round.judged()).extracting(Judged::judgement).containsOnly(Judgement.GOOD);
        assertThat(round.judged().stream().map(one -> one.value().key()))
                .as("what only two looks can tell")
                .doesNotContain("database_deadlocks");
        assertThat(round.hasFailed()).isFalse();
        assertThat(round.standing()).isEmpty();
        assertThat(round.pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "SITE_ANSWER, 499.9, GOOD",
        "SITE_ANSWER, 500, ATTENTION",
        "SITE_ANSWER, 1999.9, ATTENTION",
        "SITE_ANSWER, 2000, FAILED",
        "DATABASE_QUERY, 99.9, GOOD",
        "DATABASE_QUERY, 100, ATTENTION",
        "HOST_DISK, 15, GOOD",
        "HOST_DISK, 14.9, ATTENTION",
        "HOST_DISK, 4.9, FAILED",
        "CERTIFICATE, 30, GOOD",
        "CERTIFICATE, 29, ATTENTION",
        "CERTIFICATE, 6, FAILED",
        "UNIT, 1, GOOD",
        "UNIT, 0, FAILED",
        "DATABASE_SIZE, 1e15, GOOD",
        "TASK_AGE, 1e9, ATTENTION"
    })
    void valuesAreJudgedByTheLimitsOfTheChecklist(Measure measure, double value, Judgement judgement) {
        assertThat(Judgement.of(new Value(measure, "", Fact.of(value)), measure.limits()))
                .isEqualTo(judgement);
        assertThat(measure.section()).matches("(OBCMS|BMMS|Pre-|Post-).*: .*");
    }

    @Test
    void aProfileMayJudgeOtherwise() {
        Course strict = new Course(Samples.profile()
                .watched(new MonitoringProfile(
                        Duration.ofSeconds(60), Map.of(Measure.SITE_ANSWER, new Limits(100L, 110L)))));
        Round round = strict.after(Samples.good(now));

        assertThat(judgement(round, "site_answer")).isEqualTo(Judgement.FAILED);
        assertThat(round.pause()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aServiceThatDoesNotAnswerHasFailedAndOneThatCannotBeAskedIsUnknown() {
        Round redisAway = course.after(Samples.withRedis(Samples.good(now), Fact.unreadable(RedisFailure.UNREACHABLE)));
        assertThat(judgement(redisAway, "redis")).isEqualTo(Judgement.FAILED);
        assertThat(judgement(redisAway, "redis_answer")).isEqualTo(Judgement.UNKNOWN);

        Round wrongPassword =
                course.after(Samples.withDatabase(Samples.good(now), Fact.unreadable(DatabaseFailure.AUTHENTICATION)));
        assertThat(judgement(wrongPassword, "database")).isEqualTo(Judgement.UNKNOWN);

        MonitoringSample noWay = Samples.with(
                Samples.withRedis(Samples.good(now), Fact.unreadable(RedisFailure.UNREACHABLE)), Samples.unreachable());
        Round closed = course.after(noWay);
        assertThat(judgement(closed, "host app1")).isEqualTo(Judgement.FAILED);
        assertThat(judgement(closed, "redis")).isEqualTo(Judgement.UNKNOWN);
    }

    @Test
    void restartsCountOnlyWhileTheyAreNew() {
        assertThat(judgement(
                        course.after(Samples.with(Samples.good(now), Samples.host(now, "active", 4))), unitRestarts()))
                .isEqualTo(Judgement.FAILED);
        HostSample old = Samples.host(now.minus(Duration.ofHours(1)), "active", 4);
        HostSample later = new HostSample("app1", Samples.host(now, "active", 0).load(), Duration.ZERO, old.units());
        assertThat(judgement(course.after(Samples.with(Samples.good(now), later)), unitRestarts()))
                .isEqualTo(Judgement.GOOD);
    }

    private static String unitRestarts() {
        return "unit_restarts app1 " + Samples.UNIT;
    }

    @Test
    void figuresThatOnlyGrowAreComparedWithTheLookBefore() {
        course.after(Samples.withDatabase(Samples.good(now), Fact.of(Samples.database(1, 1_000_000, 7))));
        DatabaseSample worse = new DatabaseSample(1, 100, 1, 1_000_600, 1_400, 8, 0, null, null, true, List.of());
        Round round = course.after(Samples.withDatabase(Samples.good(now.plusSeconds(30)), Fact.of(worse)));

        assertThat(value(round, "database_deadlocks")).isEqualTo(1);
        assertThat(value(round, "database_cache")).isEqualTo(60);
        assertThat(judgement(round, "database_query")).isEqualTo(Judgement.UNKNOWN);
    }

    @Test
    void afterAResetOfStatisticsNothingIsCompared() {
        course.after(Samples.withDatabase(Samples.good(now), Fact.of(Samples.database(1, 1_000_000, 7))));
        Round round = course.after(
                Samples.withDatabase(Samples.good(now.plusSeconds(30)), Fact.of(Samples.database(1, 500, 0))));

        assertThat(judgement(round, "database_deadlocks")).isEqualTo(Judgement.UNKNOWN);
    }

    @Test
    void anAlertIsRaisedOnceAndClearedOnce() {
        List<AlertChange> changes = new ArrayList<>();
        for (String state :
                List.of("active", "failed", "failed", "failed", "active", "active", "active", "active", "active")) {
            changes.addAll(look(Samples.with(Samples.good(now), Samples.host(now, state, 0)))
                    .changes());
        }

        assertThat(changes).extracting(AlertChange::kind).containsExactly(Kind.RAISED, Kind.CLEARED);
        assertThat(changes.getFirst().at()).isEqualTo(Samples.NOW.plusSeconds(60));
        assertThat(changes.getFirst().alert().since())
                .as("since it was seen first")
                .isEqualTo(Samples.NOW.plusSeconds(30));
        assertThat(changes.getFirst().alert().level()).isEqualTo(Judgement.FAILED);
        assertThat(changes.getLast().at()).isEqualTo(Samples.NOW.plusSeconds(180));
    }

    @Test
    void aMomentIsNoAlert() {
        for (int i = 0; i < 10; i++) {
            String state = i % 2 == 0 ? "active" : "failed";
            assertThat(look(Samples.with(Samples.good(now), Samples.host(now, state, 0)))
                            .changes())
                    .isEmpty();
        }
    }

    @Test
    void anAlertDoesNotFlapAroundItsLimit() {
        List<AlertChange> changes = new ArrayList<>();
        for (int milliseconds : new int[] {510, 505, 495, 480, 470, 510, 460, 499, 501, 455, 490}) {
            changes.addAll(look(slow(milliseconds)).changes());
        }
        assertThat(changes).extracting(AlertChange::kind).containsExactly(Kind.RAISED);

        for (int milliseconds : new int[] {300, 300, 300}) {
            changes.addAll(look(slow(milliseconds)).changes());
        }
        assertThat(changes).extracting(AlertChange::kind).containsExactly(Kind.RAISED, Kind.CLEARED);
    }

    @Test
    void anAlertThatBecomesWorseSaysSoOnce() {
        List<AlertChange> changes = new ArrayList<>();
        for (int milliseconds : new int[] {600, 600, 2500, 600, 2500, 2500, 2500, 600, 2500, 2500}) {
            changes.addAll(look(slow(milliseconds)).changes());
        }

        assertThat(changes).extracting(AlertChange::kind).containsExactly(Kind.RAISED, Kind.WORSENED);
        assertThat(changes.getLast().alert().level()).isEqualTo(Judgement.FAILED);
    }

    @Test
    void whatCannotBeMeasuredNeitherRaisesNorClears() {
        look(slow(600));
        look(slow(600));
        for (int i = 0; i < 10; i++) {
            Round blind = look(Samples.away(now));
            assertThat(blind.changes()).noneMatch(change -> change.alert().measure() == Measure.SITE_ANSWER);
            assertThat(blind.standing()).anyMatch(alert -> alert.measure() == Measure.SITE_ANSWER);
        }
    }

    @Test
    void whatIsNotThereAnyMoreIsNotBadAnyMore() {
        HostSample full = Samples.host(now, "failed", 0);
        look(Samples.with(Samples.good(now), full));
        assertThat(look(Samples.with(Samples.good(now), full)).standing()).hasSize(1);
        HostSample without = new HostSample("app1", full.load(), full.answered(), Fact.of(List.of()));
        List<AlertChange> changes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            changes.addAll(look(Samples.with(Samples.good(now), without)).changes());
        }

        assertThat(changes).extracting(AlertChange::kind).containsExactly(Kind.CLEARED);
    }

    @Test
    void theWorstAlertsComeFirst() {
        for (int i = 0; i < 2; i++) {
            look(Samples.with(slow(600), Samples.host(now, "failed", 0)));
        }
        Round round = look(Samples.with(slow(600), Samples.host(now, "failed", 0)));

        assertThat(round.standing()).extracting(Alert::measure).containsExactly(Measure.UNIT, Measure.SITE_ANSWER);
    }

    @Test
    void itIsKnownSinceWhenTheSiteAnswersWithErrors() {
        SiteSample broken = new SiteSample(false, 503, 500, Duration.ofMillis(10));
        assertThat(look(Samples.good(now)).serverErrorsSince()).isNull();
        Instant first = now;
        look(Samples.withSite(Samples.good(now), Fact.of(broken)));
        Round round = look(Samples.withSite(Samples.good(now), Fact.of(broken)));

        assertThat(round.serverErrorsSince()).isEqualTo(first);
        assertThat(value(round, "site_errors")).isEqualTo(1);
        assertThat(look(Samples.good(now)).serverErrorsSince()).isNull();
    }

    @Test
    void whatCannotBeReachedIsAskedLessAndLessOftenUntilItAnswers() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            pauses.add(look(Samples.away(now)).pause().toSeconds());
        }

        assertThat(pauses).containsExactly(60L, 120L, 240L, 480L, 600L, 600L, 600L);
        assertThat(look(Samples.good(now)).pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whatItCostIsCounted() {
        look(Samples.good(now));
        Round round = look(Samples.good(now));

        assertThat(round.total()).isEqualTo(new Round.Total(2, Duration.ofMillis(600), 18));
    }

    @Test
    void anotherFailureOfTheHostIsStillNoReasonToBlameTheDatabase() {
        MonitoringSample sample = Samples.withDatabase(
                Samples.with(Samples.good(now), Samples.unreachable()), Fact.unreadable(RemoteFailure.CONNECTION_LOST));

        assertThat(judgement(course.after(sample), "database")).isEqualTo(Judgement.UNKNOWN);
    }

    private MonitoringSample slow(int milliseconds) {
        return Samples.withSite(
                Samples.good(now), Fact.of(new SiteSample(true, 200, 200, Duration.ofMillis(milliseconds))));
    }

    private Round look(MonitoringSample sample) {
        Round round = course.after(sample);
        now = now.plusSeconds(30);
        return round;
    }

    private static Judged judged(Round round, String key) {
        return round.judged().stream()
                .filter(one -> one.value().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Judgement judgement(Round round, String key) {
        return judged(round, key).judgement();
    }

    private static double value(Round round, String key) {
        return judged(round, key).value().value().get().orElseThrow();
    }
}
