package org.bmms.console.ui.onboarding.batch;

import java.nio.file.Path;
import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;
import org.bmms.console.onboarding.batch.BatchPlan;
import org.bmms.console.onboarding.batch.BatchResult;
import org.bmms.console.onboarding.batch.BatchTransactions;
import org.bmms.console.onboarding.password.Credential;

/** Batches of an environment. All methods take time and throw {@link org.bmms.console.base.FailureException}. */
interface BatchSource {

    /**
     * What the file would write; changes nothing.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-FILE}, {@code BATCH-TOO-LARGE}, {@code BATCH-NOT-UTF8},
     *     {@code ONB-CSV-HEADER}, or a code of the database
     */
    Looked look(BatchOrder order, Cancellation cancellation, Progress progress);

    /**
     * Carries out what was shown.
     *
     * @param typed the name of the environment as the operator typed it
     * @throws org.bmms.console.base.FailureException {@code CONFIRM-NAME} too, before anything is changed
     */
    BatchResult run(
            BatchPlan shown,
            BatchTransactions transactions,
            String typed,
            Cancellation cancellation,
            Progress progress);

    /** Writes a text into a file, replacing what was there. */
    void write(Path file, String text);

    /** Writes first passwords and links into a new file that only its owner can read. */
    void handOut(Path file, List<Credential> credentials);

    /**
     * What a look at the file and the target found.
     *
     * @param plan what would be written
     * @param mayWrite whether the database lets this operator store organisations
     * @param runUnderWay whether somebody's run holds the lock of the environment
     */
    record Looked(BatchPlan plan, boolean mayWrite, boolean runUnderWay) {}
}
