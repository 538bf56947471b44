package org.bmms.console.onboarding.isolation;

import java.util.Locale;
import org.bmms.console.base.Message;

/**
 * Why isolation cannot be certified.
 *
 * @param kind the reason
 * @param subject what it is about
 */
public record Reason(Kind kind, String subject) {

    /** What can be in the way of a proof. */
    public enum Kind {
        /** The application is not in BMMS mode. */
        MODE,
        /** The application does not say its mode. */
        MODE_UNKNOWN,
        /** There is no such organisation. */
        NO_ORGANIZATION,
        /** The organisation has no user who may log in. */
        NO_USER,
        /** The user does not belong to the organisation. */
        NO_MEMBER,
        /** The application has no model of communities with an organisation. */
        NO_COMMUNITY,
        /** Requests do not carry an organisation, and nothing is kept apart (target facts § 3). */
        NO_SEPARATION,
        /** The user's request was not answered. */
        NO_REQUEST,
        /** The organisation does not even see its own rows, so that not seeing others says nothing. */
        OWN_UNSEEN,
        /** None of the pages can be compared. */
        NO_PAGE,
        /** Celery is not there. */
        NO_CELERY,
        /** There is no such task. */
        NO_TASK,
        /** The task needs something that the proof does not know. */
        TASK_ARGUMENT,
        /** The task failed. */
        TASK_FAILED,
        /** The task does not even see the organisation's own rows. */
        TASK_BLIND,
        /** The application gave a reason that this version does not know. */
        OTHER
    }

    static Reason of(String code, String subject) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(code)) {
                return new Reason(kind, subject);
            }
        }
        return new Reason(Kind.OTHER, code + " " + subject);
    }

    /** The reason in one sentence. */
    public Message what() {
        return Message.of(
                "onboarding.reason." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), subject);
    }
}
