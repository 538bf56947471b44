package org.bmms.console.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.RemoteFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several ask for the session of a host that is away, or back again. */
@Timeout(30)
class CurrentSessionTest {
    private final CountDownLatch away = new CountDownLatch(1);
    private final AtomicInteger openings = new AtomicInteger();
    private RemoteFailure fault = RemoteFailure.UNREACHABLE;

    @Test
    void whoAskedWhileAnotherWaitedInVainIsNotToldOfThatTime() {
        List<Object> answers = twoThatAsk(Duration.ZERO);

        assertThat(answers.getFirst()).isEqualTo(RemoteFailure.UNREACHABLE);
        assertThat(answers.getLast()).isInstanceOf(Session.class);
        assertThat(openings).hasValue(2);
    }

    @Test
    void whoAsksAtTheSameTimeWaitsOnceTogether() {
        assertThat(twoThatAsk(Duration.ofHours(1)))
                .containsExactly(RemoteFailure.UNREACHABLE, RemoteFailure.UNREACHABLE);
        assertThat(openings).hasValue(1);
    }

    @Test
    void whatTheHostHasRefusedIsNotAskedOfItAgain() {
        fault = RemoteFailure.AUTHENTICATION;

        assertThat(twoThatAsk(Duration.ZERO))
                .containsExactly(RemoteFailure.AUTHENTICATION, RemoteFailure.AUTHENTICATION);
        assertThat(openings).hasValue(1);
    }

    /** The session or the code of the failure, of one that asks first and one that joins it. */
    private List<Object> twoThatAsk(Duration together) {
        CurrentSession current = new CurrentSession("app1", this::open, together);
        CompletableFuture<Object> first = asking(current);
        CompletableFuture<Object> second = asking(current);
        away.countDown();
        return List.of(first.join(), second.join());
    }

    private static CompletableFuture<Object> asking(CurrentSession current) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                answer.complete(current.get("true", Cancellation.none()));
            } catch (FailureException e) {
                answer.complete(e.failure().code());
            }
        });
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return answer;
    }

    /** The first time the host is away for a while; after that it is there. */
    private Session open() {
        if (openings.incrementAndGet() > 1) {
            return session();
        }
        try {
            away.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Failure.unchanged(fault, "app1", "ana", "app1", 22).asException();
    }

    private static Session session() {
        try {
            return new JSch().getSession("ana", "app1");
        } catch (JSchException e) {
            throw new IllegalStateException(e);
        }
    }
}
