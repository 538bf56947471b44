package org.bmms.console.verification.check;

import java.time.Duration;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.redis.RedisFacts;

/** Redis answers PING (checklist § Service Health: Redis accessible). */
record RedisCheck(TargetSystem target) implements Check {
    private static final double TENTH = 1e5;

    @Override
    public String id() {
        return "redis";
    }

    @Override
    public Message title() {
        return Message.of("verification.check.redis");
    }

    @Override
    public Look look(Cancellation stop) {
        RedisFacts facts = target.redis().read(target.profile().redis().queue());
        return Look.passed(
                "redis", facts.version(), milliseconds(facts.ping()), facts.queued(), facts.unacknowledged());
    }

    /** To a tenth. */
    private static double milliseconds(Duration duration) {
        return Math.round(duration.toNanos() / TENTH) / 10.0;
    }
}
