package org.bmms.console.ui.organizations;

/** Whether the onboarding of an organisation can be taken back (checklist § BMMS Step 5). */
enum UndoOffer {
    /** It owns nothing, and what was written is on record. */
    POSSIBLE,
    /** It owns rows, which would belong to nobody afterwards. */
    OWNS_ROWS,
    /** This workstation has no record of what was written. */
    NOT_RECORDED,
    /** It cannot be told now what the last onboarding from this workstation wrote. */
    UNKNOWN
}
