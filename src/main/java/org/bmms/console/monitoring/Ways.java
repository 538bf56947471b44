package org.bmms.console.monitoring;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.bmms.console.base.FailureCode;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.redis.RedisFailure;
import org.bmms.console.target.site.SiteFailure;
import org.jspecify.annotations.Nullable;

/**
 * Tells a service that does not answer from one that cannot be asked, because the way to it is closed or a password is
 * missing.
 *
 * @param toRedis the host that the way to Redis leads over; null if it is direct
 * @param toDatabase the host that the way to the database leads over; null if it is direct
 */
record Ways(@Nullable String toRedis, @Nullable String toDatabase) {
    /** A service with one of these is away, if the way to it is open. */
    private static final Set<String> AWAY = codes(
            RedisFailure.UNREACHABLE,
            RedisFailure.ANSWER,
            RedisFailure.NO_MASTER,
            DatabaseFailure.UNREACHABLE,
            DatabaseFailure.CONNECTION_LOST,
            DatabaseFailure.NO_PRIMARY,
            DatabaseFailure.SEVERAL_PRIMARIES,
            DatabaseFailure.NO_SUCH_DATABASE,
            DatabaseFailure.TOO_MANY_CONNECTIONS,
            DatabaseFailure.TIME_LIMIT,
            SiteFailure.UNREACHABLE,
            SiteFailure.TIME_LIMIT,
            SiteFailure.CERTIFICATE);

    private static Set<String> codes(FailureCode... codes) {
        return Arrays.stream(codes).map(FailureCode::code).collect(Collectors.toUnmodifiableSet());
    }

    static Ways of(Profile profile) {
        String primary = profile.primary().name();
        String redis = profile.redis().via();
        String database = profile.database().via();
        return new Ways(
                profile.redis().direct() ? null : redis == null ? primary : redis,
                profile.database().direct() ? null : database == null ? primary : database);
    }

    /** 1 if a service answered, 0 if it did not although the way to it is open; otherwise why nobody knows. */
    Fact<Double> answered(Fact<?> service, MonitoringSample sample, @Nullable String over) {
        if (service.isKnown()) {
            return Fact.of(1.0);
        }
        if (over != null && !sample.reached(over)) {
            return Fact.unreadable(MonitoringFailure.NO_WAY);
        }
        return AWAY.contains(String.valueOf(service.unreadable()))
                ? Fact.of(0.0)
                : new Fact<>(null, service.unreadable());
    }
}
