package org.bmms.console.onboarding.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.database.Failures;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.plan.PlannedRow.Action;
import org.bmms.console.run.RunState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptsTest {
    private static final Receipt FIRST = receipt(1);
    private static final Receipt SECOND = receipt(2);

    @TempDir
    private Path directory;

    private final Map<String, RunState> changes = new HashMap<>();
    private Receipts receipts;

    @BeforeEach
    void open() {
        receipts = again();
    }

    @Test
    void theLastOneThatWasStoredComesFirst() {
        add("a", RunState.DONE, FIRST);
        add("b", RunState.DONE, SECOND);
        add("c", RunState.DONE, new Receipt("MENRE", Instant.EPOCH, List.of()));

        assertThat(again().last("MENRE")).contains(SECOND);
        assertThat(receipts.last("MOH")).isEmpty();
        assertThat(Failures.of(() -> receipts.last("../MOH")).code()).isEqualTo(OnboardingFailure.NO_RECEIPT);
    }

    @Test
    void whatWasNotStoredNeverCounts() {
        add("a", RunState.DONE, FIRST);
        add("b", RunState.FAILED, SECOND);
        add("c", RunState.ROLLED_BACK, receipt(3));

        assertThat(receipts.last("MENRE")).contains(FIRST);
    }

    @Test
    void whatNobodyKnowsCountsOnceItIsKnown() {
        add("a", RunState.DONE, FIRST);
        add("b", RunState.UNKNOWN, SECOND);

        Failure failure = Failures.of(() -> receipts.last("MENRE"));

        assertThat(failure.code()).isEqualTo(OnboardingFailure.UNSETTLED);
        assertThat(failure.changed()).isEqualTo(Changed.NO);
        changes.put("b", RunState.DONE);
        assertThat(receipts.last("MENRE")).contains(SECOND);
    }

    @Test
    void whatIsTakenBackCountsAsLongAsThatDidNotHappen() {
        add("a", RunState.DONE, FIRST);
        add("b", RunState.DONE, SECOND);

        changes.put("undo", RunState.UNKNOWN);
        receipts.takingBack("undo", SECOND);
        assertThat(Failures.of(() -> receipts.last("MENRE")).code()).isEqualTo(OnboardingFailure.UNSETTLED);
        changes.put("undo", RunState.ROLLED_BACK);
        assertThat(receipts.last("MENRE")).contains(SECOND);

        changes.put("undo again", RunState.DONE);
        receipts.takingBack("undo again", SECOND);
        assertThat(receipts.last("MENRE")).contains(FIRST);
    }

    @Test
    void whatWasTakenBackIsForgotten() throws IOException {
        add("a", RunState.DONE, FIRST);
        add("b", RunState.DONE, SECOND);

        receipts.forget(SECOND);

        assertThat(receipts.last("MENRE")).contains(FIRST);
        assertThat(Files.readString(directory.resolve("MENRE.jsonl"))).doesNotContain("name 2");
    }

    @Test
    void whatAnOlderConsoleKeptCounts() throws IOException {
        Files.writeString(directory.resolve("MENRE.jsonl"), Json.write(FIRST) + "\n");

        assertThat(receipts.last("MENRE")).contains(FIRST);
    }

    private void add(String change, RunState state, Receipt receipt) {
        changes.put(change, state);
        receipts.add(change, receipt);
    }

    private Receipts again() {
        return new Receipts(directory, change -> changes.getOrDefault(change, RunState.UNKNOWN));
    }

    private static Receipt receipt(int number) {
        return new Receipt(
                "MENRE",
                Instant.ofEpochSecond(number),
                List.of(new WrittenRow(
                        "auth_user", number, Action.INSERT, Map.of(), Map.of("username", "\"name " + number + "\""))));
    }
}
