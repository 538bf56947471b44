package org.bmms.console.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChecklistRunTest {
    private static final Instant NOW = Instant.parse("2026-04-02T02:00:00Z");
    private static final ItemLook GOOD = ItemLook.passed(Message.of("checklist.deployed.debug-off"));

    private final Redactor redactor = new Redactor();
    private Duration limit = Duration.ofSeconds(20);

    @Test
    void oneThatCannotBeLookedAtHidesNoneOfTheOthers() {
        Map<Integer, Function<Cancellation, ItemLook>> looks = Map.of(
                1, _ -> GOOD,
                2,
                        _ -> {
                            throw Failure.unchanged(ChecklistFailure.NO_ITEM, "x")
                                    .asException();
                        },
                3,
                        _ -> {
                            throw new IllegalStateException("a bug");
                        },
                4, _ -> ItemLook.failed(Failure.unchanged(ChecklistFailure.NO_ITEM, "x")));

        List<ItemResult> results = run(looks, items(4), Cancellation.none(), new ArrayList<>());

        assertThat(results)
                .extracting(ItemResult::status)
                .containsExactly(ItemStatus.PASSED, ItemStatus.CANNOT_TELL, ItemStatus.CANNOT_TELL, ItemStatus.FAILED);
        assertThat(results)
                .extracting(ItemResult::code)
                .containsExactly(null, "CHECKLIST-ITEM", "CHECKLIST-FAULT", "CHECKLIST-ITEM");
        assertThat(results).allSatisfy(result -> assertThat(result.at()).isEqualTo(NOW));
        assertThat(results.get(3).next()).isNotNull();
    }

    @Test
    void whatHangsIsGivenUpAfterItsTime() {
        limit = Duration.ofMillis(50);
        CountDownLatch never = new CountDownLatch(1);

        List<ItemResult> results =
                run(Map.of(1, _ -> waiting(never), 2, _ -> GOOD), items(2), Cancellation.none(), new ArrayList<>());

        assertThat(results).extracting(ItemResult::code).containsExactly("CHECKLIST-TIME-LIMIT", null);
    }

    @Test
    void noMoreThanEightAreLookedAtAtATime() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch eight = new CountDownLatch(8);
        Function<Cancellation, ItemLook> look = _ -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            eight.countDown();
            waiting(eight);
            now.decrementAndGet();
            return GOOD;
        };

        List<ItemResult> results = new ChecklistRun(probes(_ -> look), redactor, InstantSource.fixed(NOW))
                .examine(items(24), Cancellation.none(), result -> {});

        assertThat(results).hasSize(24);
        assertThat(most.get()).isEqualTo(8);
    }

    @Test
    void cancellingEndsItAtOnceAndTheProbesAreTold() {
        Cancellation operator = new Cancellation();
        CountDownLatch hang = new CountDownLatch(2);
        CountDownLatch told = new CountDownLatch(2);
        List<ItemResult> heard = new ArrayList<>();
        Function<Cancellation, ItemLook> hanging = stop -> {
            try (Cancellation.Registration _ = stop.onRequest(told::countDown)) {
                hang.countDown();
                return waiting(new CountDownLatch(1));
            }
        };

        assertThatThrownBy(() -> new ChecklistRun(
                                probes(item -> item.id().number() == 1 ? _ -> waiting(hang) : hanging),
                                redactor,
                                InstantSource.fixed(NOW))
                        .examine(items(3), operator, result -> {
                            heard.add(result);
                            operator.request();
                        }))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(ChecklistFailure.CANCELLED));
        assertThat(heard).extracting(ItemResult::item).containsExactly("pre/security/1");
        assertThat(told).satisfies(latch -> latch.await());
    }

    @Test
    void noSecretLeavesIt() {
        redactor.learn(Secret.of("s3cr3t-value"));
        ItemLook look = ItemLook.failed(Failure.unchanged(ChecklistFailure.NO_ITEM, "it is s3cr3t-value\u001b[31m")
                .withDetail("line with s3cr3t-value"));

        ItemResult result = run(Map.of(1, _ -> look), items(1), Cancellation.none(), new ArrayList<>())
                .getFirst();

        assertThat(result.toString()).doesNotContain("s3cr3t-value", "\u001b");
    }

    @Test
    void itemsThatNobodyCanLookAtAreLeftToPeople() {
        ChecklistItem signed = new ChecklistItem(new ItemId("pre", "x", 1), ItemKind.SIGN_OFF, null, null, false);

        assertThat(run(Map.of(), List.of(signed), Cancellation.none(), new ArrayList<>()))
                .isEmpty();
    }

    private static ItemLook waiting(CountDownLatch latch) {
        try {
            latch.await();
            return GOOD;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(ChecklistFailure.CANCELLED).asException(e);
        }
    }

    private List<ItemResult> run(
            Map<Integer, Function<Cancellation, ItemLook>> looks,
            List<ChecklistItem> items,
            Cancellation operator,
            List<ItemResult> heard) {
        return new ChecklistRun(
                        probes(item -> java.util.Objects.requireNonNull(
                                looks.get(item.id().number()))),
                        redactor,
                        InstantSource.fixed(NOW))
                .examine(items, operator, heard::add);
    }

    private ItemProbes probes(Function<ChecklistItem, Function<Cancellation, ItemLook>> looks) {
        return new ItemProbes() {
            @Override
            public ItemLook look(ChecklistItem item, Cancellation stop) {
                return looks.apply(item).apply(stop);
            }

            @Override
            public Duration limit(ChecklistItem item) {
                return limit;
            }
        };
    }

    private static List<ChecklistItem> items(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new ChecklistItem(new ItemId("pre", "security", n), ItemKind.CHECK, "x", null, false))
                .toList();
    }
}
