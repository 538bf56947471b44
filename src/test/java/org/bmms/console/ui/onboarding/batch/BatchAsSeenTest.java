package org.bmms.console.ui.onboarding.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.batch.BatchOutcome.State;
import org.bmms.console.ui.onboarding.PartWindow;
import org.bmms.console.ui.onboarding.batch.PreparedBatch.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A batch as one sees it, in a small window and in every look. */
@Timeout(180)
class BatchAsSeenTest {
    private final PreparedBatch source = new PreparedBatch();
    private PartWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        window = new PartWindow(
                InstantSource.system(),
                shell -> new BatchView(new BatchViewModel(source, shell.work()), PartWindow.profile(), shell));
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void beforeAFileIsChosen() {
        window.assertUsable("batch-start");
    }

    @Test
    void aFileWithProblemsAndQuestions() throws TimeoutException {
        source.locked = true;
        source.plan = PreparedBatch.plan(
                List.of(PreparedBatch.alike(2), PreparedBatch.wrong(5, "nora@mole"), PreparedBatch.wrong(99, "")),
                PreparedBatch.part(2, "TESDA", "Technical Education and Skills Development Authority", 6),
                PreparedBatch.part(4, "MOLE", 3),
                PreparedBatch.part(6, "MILG", 0));
        choose();
        window.robot().await("To mend: 2");
        window.robot().fx().clickOn("TESDA");
        window.robot().await("jamil.TESDA  ·  jamil@x.example");

        assertThat(window.robot()
                        .sees("There are 3 things to mend, and all organisations are stored or none. Mend the file and"
                                + " read it again, or store each organisation by itself."))
                .isTrue();
        window.assertUsable("batch-preview");
    }

    @Test
    void aRunAndItsEnd() throws TimeoutException {
        choose();
        window.robot().fx().clickOn("Each organisation by itself");
        window.robot().write(".danger-zone .text-field", PartWindow.ENVIRONMENT);
        window.robot().press("Store the organisations");
        Run run = source.next();
        run.progress().at(1, 3, Message.of("onboarding.work.store", "MOLE"));
        window.robot().await("storing MOLE (1 of 3)");
        window.assertUsable("batch-storing");

        window.robot().press("Stop after this organisation");
        assertThat(run.cancellation().isRequested()).isTrue();
        run.ends(PreparedBatch.ended(run.shown(), true, State.STORED, State.REFUSED, State.NOT_BEGUN));
        window.robot().await("Stopped: 1 of 3 organisations stored, the others are not stored");
        window.assertUsable("batch-end");
    }

    @Test
    void aFileThatIsNone() throws TimeoutException {
        source.refusal = Failure.unchanged(OnboardingFailure.CSV_HEADER, "colour, " + "x".repeat(1 << 20));
        choose();
        window.robot().await("Read it again");
        window.assertUsable("batch-refused");
    }

    private void choose() throws TimeoutException {
        window.robot().press("Choose a file…");
        window.robot().await("rollout.csv");
    }
}
