package org.bmms.console.ui.onboarding.batch;

import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.batch.BatchResult;
import org.bmms.console.onboarding.batch.BatchTransactions;
import org.bmms.console.ui.onboarding.batch.BatchSource.Looked;
import org.bmms.console.ui.work.WorkItem;

/** Where a batch is. */
sealed interface BatchStage {

    /** No file is chosen. */
    record Nothing() implements BatchStage {}

    /** The file is read, and compared with the target. */
    record Looking(BatchOrder order, WorkItem item) implements BatchStage {}

    /** The file is no batch, or could not be compared. */
    record Refused(BatchOrder order, Failure why) implements BatchStage {}

    /** What it would write is shown. */
    record Preview(BatchOrder order, Looked looked, BatchRows rows) implements BatchStage {}

    /** It is carried out. */
    record Storing(Preview preview, BatchTransactions transactions, WorkItem item) implements BatchStage {}

    /** It is over. */
    record Over(Preview preview, BatchResult result, BatchRows rows) implements BatchStage {}
}
