package org.bmms.console.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.database.store.LocalStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardTest {
    private static final Instant NOW = Instant.parse("2026-04-02T02:00:00Z");
    private static final ItemId ID = new ItemId("pre", "security", 1);

    @ParameterizedTest
    @CsvSource({
        "CHECK, , , NOT_EXAMINED",
        "CHECK, PASSED, , PASSED",
        "CHECK, FAILED, , FAILED",
        "CHECK, FAILED, DONE, FAILED",
        "CHECK, FAILED, OVERRIDDEN, WARNING",
        "CHECK, CANNOT_TELL, OVERRIDDEN, WARNING",
        "CHECK, PASSED, OVERRIDDEN, PASSED",
        "ACTION, FAILED, , FAILED",
        "SIGN_OFF, , , OPEN",
        "SIGN_OFF, , DONE, PASSED",
        "SIGN_OFF, PASSED, , OPEN",
        "SIGN_OFF, PASSED, DONE, PASSED",
        "SIGN_OFF, FAILED, DONE, FAILED",
        "SIGN_OFF, WARNING, DONE, WARNING",
        "SIGN_OFF, CANNOT_TELL, DONE, PASSED",
        "SIGN_OFF, , OVERRIDDEN, WARNING",
        "SIGN_OFF, NOT_APPLICABLE, , NOT_APPLICABLE",
        "CHECK, NOT_DUE, , NOT_DUE",
        "CHECK, NOT_DUE, OVERRIDDEN, NOT_DUE",
        "SIGN_OFF, NOT_DUE, DONE, NOT_DUE",
    })
    void whatWasSeenWeighsMoreThanAWord(
            ItemKind kind, @Nullable ItemStatus seen, @Nullable Decision said, ItemStatus stands) {
        Map<ItemId, ItemResult> results = seen == null ? Map.of() : Map.of(ID, result(seen, NOW));
        Map<ItemId, SignOff> signOffs =
                said == null ? Map.of() : Map.of(ID, new SignOff(ID, said, "amina", NOW, "why", null));

        Board board = Board.of(List.of(new ChecklistItem(ID, kind, "x", null, false)), results, signOffs);

        assertThat(board.rows().getFirst().status()).isEqualTo(stands);
        assertThat(board.count(stands)).isEqualTo(1);
        assertThat(board.isSettled()).isEqualTo(stands.isSettled());
    }

    @Test
    void theNewestLookIsKeptWithItsAge(@TempDir Path directory) {
        try (LocalStore store = new LocalStore(directory.resolve("store"))) {
            ExaminationRecords records = new ExaminationRecords(store, "staging");
            records.keep(result(ItemStatus.FAILED, NOW));
            records.keep(result(ItemStatus.PASSED, NOW.plusSeconds(60)));
            records.keep(result(ItemStatus.WARNING, NOW.plusSeconds(30)));
            new ExaminationRecords(store, "production").keep(result(ItemStatus.FAILED, NOW));

            ItemResult kept = Objects.requireNonNull(records.newest().get(ID));

            assertThat(kept).isEqualTo(result(ItemStatus.PASSED, NOW.plusSeconds(60)));
            assertThat(kept.age(NOW.plusSeconds(3660))).isEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void partsOfOneThingStandAsTheWorstAndKeepAllEvidence() {
        Message good = Message.of("checklist.deployed.debug-off");
        Message bad = Message.of("checklist.deployed.mode-unknown");
        ItemLook worst = ItemLook.worst(List.of(
                ItemLook.passed(good),
                new ItemLook(ItemStatus.FAILED, List.of(bad), new ItemLook.Remedy("X-Y", good, null)),
                new ItemLook(ItemStatus.CANNOT_TELL, List.of(good), null)));

        assertThat(worst.status()).isEqualTo(ItemStatus.FAILED);
        assertThat(worst.seen()).containsExactly(bad, good, good);
        assertThat(worst.remedy()).isNotNull();
    }

    private static ItemResult result(ItemStatus status, Instant at) {
        return new ItemResult(
                ID.toString(),
                at,
                status,
                List.of(Message.of("checklist.deployed.down", "app1", "x", "failed")),
                status == ItemStatus.FAILED ? "X-Y" : null,
                null,
                null);
    }
}
