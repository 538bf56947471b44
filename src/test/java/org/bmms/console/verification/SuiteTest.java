package org.bmms.console.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.verification.check.Check;
import org.bmms.console.verification.check.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SuiteTest {
    private static final Look PASS = Look.passed("debug");
    private static final Look NOT_YET = Look.notYet(VerificationFailure.HEALTH, 502);
    private static final VerificationLimits LIMITS =
            new VerificationLimits(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofMillis(5), Duration.ZERO);

    private final Redactor redactor = new Redactor();
    private final List<CheckResult> told = new ArrayList<>();

    private record Said(String id, boolean last, Function<Cancellation, Look> look) implements Check {
        @Override
        public Message title() {
            return Message.of("verification.check.health");
        }

        @Override
        public Look look(Cancellation stop) {
            return look.apply(stop);
        }
    }

    private static Check check(String id, Look look) {
        return new Said(id, false, stop -> look);
    }

    private VerificationReport run(VerificationLimits limits, Cancellation cancellation, List<Check> checks) {
        return new Suite(limits, redactor, told::add).run(Instant.EPOCH, Mode.BMMS, checks, cancellation);
    }

    private VerificationReport run(Check... checks) {
        return run(LIMITS, Cancellation.none(), List.of(checks));
    }

    @Test
    void theReportIsInTheOrderOfTheChecksAndWhatEndsIsToldAtOnce() {
        CountDownLatch secondIsTold = new CountDownLatch(1);
        Check first = new Said("a", false, stop -> {
            await(secondIsTold);
            return PASS;
        });
        List<Check> checks = List.of(first, check("b", PASS), check("nothing-there", new Look.NotThere()));
        VerificationReport report = new Suite(LIMITS, redactor, result -> {
                    told.add(result);
                    secondIsTold.countDown();
                })
                .run(Instant.EPOCH, Mode.BMMS, checks, Cancellation.none());

        assertThat(report.results()).extracting(CheckResult::id).containsExactly("a", "b");
        assertThat(told).extracting(CheckResult::id).containsExactly("b", "a");
        assertThat(report.failed()).isEmpty();
    }

    @Test
    void whatIsLookedAtLastWaitsForTheOthers() {
        List<String> order = new ArrayList<>();
        run(
                new Said("journal", true, stop -> {
                    order.add("journal");
                    return PASS;
                }),
                new Said("page", false, stop -> {
                    order.add("page");
                    return PASS;
                }));

        assertThat(order).containsExactly("page", "journal");
    }

    @Test
    void whatMayPassIsLookedAtAgainAndWhatMayNotIsNot() {
        AtomicInteger starting = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        VerificationReport report = run(
                new Said("starting", false, stop -> starting.incrementAndGet() < 4 ? NOT_YET : PASS),
                new Said("wrong", false, stop -> {
                    wrong.incrementAndGet();
                    return Look.failed(VerificationFailure.HSTS);
                }));

        assertThat(report.requiredFailures()).extracting(CheckResult::id).containsExactly("wrong");
        assertThat(starting).hasValue(4);
        assertThat(wrong).hasValue(1);
    }

    @Test
    void patienceEnds() {
        VerificationLimits short_ = new VerificationLimits(
                Duration.ofSeconds(20), Duration.ofMillis(30), Duration.ofMillis(5), Duration.ZERO);

        assertThat(run(short_, Cancellation.none(), List.of(check("a", NOT_YET)))
                        .failed())
                .extracting(CheckResult::code)
                .containsExactly("VERIFY-HEALTH");
    }

    @Test
    void aFailureToLookIsNoAnswerAndALostConnectionIsTriedAgain() {
        AtomicInteger looks = new AtomicInteger();
        VerificationReport report = run(
                new Said("refused", false, stop -> {
                    throw Failure.unchanged(RemoteFailure.SUDO_PASSWORD_WRONG, "app1")
                            .asException();
                }),
                new Said("lost", false, stop -> {
                    if (looks.incrementAndGet() == 1) {
                        throw Failure.unchanged(RemoteFailure.CONNECTION_LOST, "app1")
                                .asException();
                    }
                    return PASS;
                }));

        assertThat(report.failed()).singleElement().satisfies(result -> {
            assertThat(result.status()).isEqualTo(CheckStatus.CANNOT_TELL);
            assertThat(result.code()).isEqualTo("SUDO-WRONG");
            assertThat(result.forbids()).isTrue();
        });
    }

    @Test
    void theWholeIsBoundedAndWhatHangsDoesNotHideTheRest() {
        VerificationLimits tight = new VerificationLimits(
                Duration.ofMillis(400), Duration.ofMillis(50), Duration.ofMillis(5), Duration.ZERO);
        VerificationReport report = run(
                tight,
                Cancellation.none(),
                List.of(
                        new Said("hangs", false, stop -> {
                            await(new CountDownLatch(1));
                            return PASS;
                        }),
                        check("fine", PASS),
                        new Said("last", true, stop -> PASS)));

        assertThat(report.failed()).singleElement().satisfies(result -> {
            assertThat(result.id()).isEqualTo("hangs");
            assertThat(result.code()).isEqualTo("VERIFY-TIME-LIMIT");
        });
        assertThat(report.passed()).extracting(CheckResult::id).containsExactly("fine", "last");
    }

    @Test
    void aCancellationEndsItAlthoughACheckHangs() {
        Cancellation cancellation = new Cancellation();
        FailureException thrown = catchThrowableOfType(
                FailureException.class,
                () -> run(LIMITS, cancellation, List.of(new Said("hangs", false, stop -> {
                    cancellation.request();
                    await(new CountDownLatch(1));
                    return PASS;
                }))));

        assertThat(thrown.failure().code()).isEqualTo(VerificationFailure.CANCELLED);
        assertThatThrownBy(() -> run(LIMITS, cancellation, List.of(check("a", NOT_YET))))
                .isInstanceOf(FailureException.class);
    }

    @Test
    void aFaultOfTheConsoleIsNotTakenForOneOfTheTarget() {
        assertThatThrownBy(() -> run(new Said("bug", false, stop -> {
                    throw new IllegalStateException("bug");
                })))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void resultsAreWithoutSecretsHarmlessAndReadBackEqual() {
        redactor.learn(Secret.of("hunter22"));
        Failure failure = Failure.unchanged(
                        VerificationFailure.JOURNAL,
                        "app1",
                        "x.service",
                        3L,
                        "pw hunter22 \u001b[31m",
                        Message.of("a.b", 7))
                .withDetail("one\nhunter22\u001b[2J");
        VerificationReport report =
                run(check("journal", new Look.Failed(failure, false)), check("ok", Look.passed("home-time", 12L)));

        String json = Json.write(report);
        assertThat(json).doesNotContain("hunter22").contains("\\\\u001b");
        assertThat(report.results().getFirst().detail()).startsWith("one\n");
        assertThat(Json.read(json, VerificationReport.class)).isEqualTo(report);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(VerificationFailure.CANCELLED).asException(e);
        }
    }
}
