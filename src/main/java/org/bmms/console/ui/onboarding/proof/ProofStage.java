package org.bmms.console.ui.onboarding.proof;

import org.bmms.console.base.Failure;
import org.bmms.console.onboarding.isolation.IsolationOrder;
import org.bmms.console.onboarding.isolation.IsolationReport;
import org.bmms.console.ui.work.WorkItem;

/** Where a proof is. */
sealed interface ProofStage {

    /** None was begun. */
    record Nothing() implements ProofStage {}

    /** It goes on. */
    record Proving(IsolationOrder order, WorkItem item) implements ProofStage {}

    /** It would mean nothing. */
    record Meaningless(IsolationOrder order, Failure why) implements ProofStage {}

    /** It could not be carried out. */
    record Failed(IsolationOrder order, Failure why) implements ProofStage {}

    /** It came to something. */
    record Over(IsolationReport report, ProofPicture picture) implements ProofStage {}
}
