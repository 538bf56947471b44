package org.bmms.console.database.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.DatabaseLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Between two steps a standby takes over: nothing more is written to the server that was the primary. */
@Timeout(90)
class FailoverTest {
    private static final Access WORK = Access.of(Message.of("test.work"));

    @Test
    void afterAFailoverTheNewPrimaryIsTakenAndTheOldOneNeverAgain() {
        try (ServerPair pair = ServerPair.started();
                Database first = open(pair.first());
                Database second = open(pair.second())) {
            PrimarySearch search = new PrimarySearch(List.of(
                    new Member(pair.first().server(), () -> List.of(first)),
                    new Member(pair.second().server(), () -> List.of(second))));
            assertThat(search.primary()).isEqualTo(pair.first().server());
            Endpoint old = pair.first().server();
            Database guarded = new Database(pair.first().address("postgres"), limits(), () -> search.require(old));
            pair.second().script("postgres", "select pg_promote()");

            Failure both = failure(() -> guarded.write(WORK, writing -> {
                throw new AssertionError("nothing may be begun there");
            }));
            assertThat(both.code()).isEqualTo(DatabaseFailure.SEVERAL_PRIMARIES);

            pair.first().stop();
            Failure moved = failure(() -> guarded.write(WORK, writing -> 0));
            assertThat(moved.code()).isEqualTo(DatabaseFailure.PRIMARY_MOVED);
            assertThat(search.primary()).isEqualTo(pair.second().server());

            pair.second().stop();
            pair.first().start();
            Failure former = failure(() -> guarded.write(WORK, writing -> 0));
            assertThat(former.code()).isEqualTo(DatabaseFailure.NO_PRIMARY);
            assertThat(Texts.english().render(former.what()))
                    .contains(pair.first().server() + " was the primary before")
                    .contains(pair.second().server() + ": No database answers");
            pair.second().start();
            guarded.close();
        }
    }

    private static Database open(ServerPair.One one) {
        return new Database(one.address("postgres"), limits());
    }

    private static DatabaseLimits limits() {
        return DatabaseLimits.usual().connectingWithin(Duration.ofSeconds(2));
    }

    private static Failure failure(ThrowingCallable call) {
        FailureException thrown = catchThrowableOfType(FailureException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }
}
