package org.bmms.console.onboarding.isolation;

import org.bmms.console.base.Message;

/**
 * Something that one organisation sees of another.
 *
 * @param way how
 * @param subject the model, page, task or table
 * @param viewer code of the organisation that sees it; empty where nobody in particular does
 * @param owner code of the organisation whose rows they are; empty if it may be any
 * @param rows how many rows or traces of rows were seen
 */
public record Leak(Way way, String subject, String viewer, String owner, long rows) {

    /** What was seen, in one sentence. */
    public Message what() {
        return Message.of(
                switch (way) {
                    case MODEL -> "onboarding.leak.model";
                    case PAGE -> "onboarding.leak.page";
                    case TASK -> viewer.isEmpty() ? "onboarding.leak.own-task" : "onboarding.leak.task";
                    case NO_CONTEXT -> "onboarding.leak.no-context";
                    case WRONG_ORGANIZATION -> "onboarding.leak.wrong-organization";
                    case NO_COLUMN -> "onboarding.leak.no-column";
                },
                subject,
                viewer,
                owner,
                rows);
    }
}
