package org.bmms.console.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Endpoint;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.cluster.ReplicationLag;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.profile.Measure;
import org.bmms.console.target.redis.RedisFailure;
import org.bmms.console.target.redis.RedisVitals;
import org.bmms.console.target.redis.SentinelFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A standby and Sentinels, as monitoring judges them. */
class LargerInstallationTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, GOOD", "29, GOOD", "31, ATTENTION", "301, FAILED"})
    void theStandbyIsJudgedByHowFarItIsBehind(long seconds, Judgement judgement) {
        Value lag = only(
                standby(Fact.of(Optional.of(new StandbySample(
                        "db2:5432", new ReplicationLag(seconds, Optional.of(Duration.ofSeconds(seconds)), NOW))))),
                Measure.DATABASE_LAG);

        assertThat(lag.subject()).isEqualTo("db2:5432");
        assertThat(Judgement.of(lag, Measure.DATABASE_LAG.limits())).isEqualTo(judgement);
    }

    @Test
    void aStandbyThatCannotBeReadIsUnknownAndOneThatNobodyNamedIsNothing() {
        Value lag = only(standby(Fact.unreadable(DatabaseFailure.NO_STANDBY)), Measure.DATABASE_LAG);

        assertThat(lag.value()).isEqualTo(Fact.unreadable(DatabaseFailure.NO_STANDBY));
        assertThat(values(Samples.good(NOW))).noneMatch(value -> value.measure() == Measure.DATABASE_LAG);
    }

    @ParameterizedTest
    @CsvSource({"3, GOOD", "2, ATTENTION", "1, FAILED"})
    void mostOfTheSentinelsMustAgree(int agreeing, Judgement judgement) {
        SentinelFacts said = new SentinelFacts("mymaster", new Endpoint("db1", 6379), agreeing, 3);
        RedisVitals vitals =
                new RedisVitals(Duration.ofMillis(1), 1, 0, 1, 10, Map.of("celery", 0L), 0, Optional.of(said));

        Value agreed = only(Samples.withRedis(Samples.good(NOW), Fact.of(vitals)), Measure.REDIS_SENTINELS);

        assertThat(agreed.subject()).isEqualTo("db1:6379");
        assertThat(Judgement.of(agreed, Measure.REDIS_SENTINELS.limits())).isEqualTo(judgement);
    }

    @Test
    void withoutAPrimaryOrAMasterTheServiceIsAway() {
        MonitoringSample away = Samples.withDatabase(
                Samples.withRedis(Samples.good(NOW), Fact.unreadable(RedisFailure.NO_MASTER)),
                Fact.unreadable(DatabaseFailure.NO_PRIMARY));

        assertThat(only(away, Measure.REDIS).value()).isEqualTo(Fact.of(0.0));
        assertThat(only(away, Measure.DATABASE).value()).isEqualTo(Fact.of(0.0));
    }

    private static MonitoringSample standby(Fact<Optional<StandbySample>> standby) {
        MonitoringSample good = Samples.good(NOW);
        return new MonitoringSample(
                good.at(),
                good.environment(),
                good.hosts(),
                good.redis(),
                good.celery(),
                good.beat(),
                good.database(),
                standby,
                good.site(),
                good.certificate(),
                good.cost());
    }

    private static Value only(MonitoringSample sample, Measure measure) {
        return values(sample).stream()
                .filter(value -> value.measure() == measure)
                .reduce((one, other) -> {
                    throw new AssertionError("twice: " + one + " " + other);
                })
                .orElseThrow();
    }

    private static List<Value> values(MonitoringSample sample) {
        return Values.of(sample, null, Ways.of(Samples.profile()));
    }
}
