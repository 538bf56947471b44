package org.bmms.console.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.database.Failures;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.LocalStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignOffsTest {
    private static final Instant NOON = Instant.parse("2026-04-02T12:00:00Z");
    private static final ItemId TRAINED = Prerequisite.TRAINED.item();

    @TempDir
    private Path directory;

    private final Redactor redactor = new Redactor();
    private ConsoleStore store = new LocalStore(Path.of("unused"));

    @BeforeEach
    void open() {
        store = new LocalStore(directory.resolve("records.jsonl"));
    }

    @Test
    void anItemIsNamedByItsPlaceInTheChecklist() {
        assertThat(TRAINED).hasToString("bmms/prerequisites/6");
        assertThat(ItemId.parse("bmms/prerequisites/6")).isEqualTo(TRAINED);
    }

    @Test
    void aSignOffIsReadBackByAnyConsole() {
        SignOff given = said(Decision.DONE, NOON, "45 people", "https://minutes.example.org/7");
        of("staging").add(given);

        store = new LocalStore(directory.resolve("records.jsonl"));
        assertThat(of("staging").current()).containsEntry(TRAINED, given);
        assertThat(of("production").current()).isEmpty();
    }

    @Test
    void aLaterWordTakesThePlaceOfAnEarlierOneAndBothAreKept() {
        SignOff first = said(Decision.DONE, NOON, "", null);
        SignOff taken = said(Decision.WITHDRAWN, NOON.plusSeconds(60), "half of them were missing", null);
        of("staging").add(first);
        of("staging").add(taken);

        assertThat(of("staging").current()).isEmpty();
        assertThat(of("staging").history(TRAINED)).containsExactly(taken, first);
    }

    @Test
    void nothingIsOverriddenWithoutAReason() {
        assertThat(Failures.of(() -> of("staging").add(said(Decision.OVERRIDDEN, NOON, "  ", null)))
                        .code())
                .isEqualTo(ChecklistFailure.NOTE_MISSING);
        assertThat(of("staging").history(TRAINED)).isEmpty();
    }

    @Test
    void noSecretGetsIntoANote() {
        redactor.learn(Secret.of("canary-4711"));
        of("staging").add(said(Decision.DONE, NOON, "the password was canary-4711", "see canary-4711"));

        SignOff kept = of("staging").history(TRAINED).getFirst();

        assertThat(kept.note()).doesNotContain("canary-4711");
        assertThat(kept.evidence()).doesNotContain("canary-4711");
    }

    private SignOffs of(String environment) {
        return new SignOffs(store, environment, redactor);
    }

    private static SignOff said(Decision decision, Instant at, String note, @Nullable String evidence) {
        return new SignOff(TRAINED, decision, "ana", at, note, evidence);
    }
}
