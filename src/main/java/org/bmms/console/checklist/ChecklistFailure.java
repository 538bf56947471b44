package org.bmms.console.checklist;

import org.bmms.console.base.FailureCode;

/** Why a sign-off is not taken, or an item cannot be looked at. */
public enum ChecklistFailure implements FailureCode {
    /** An override says nothing about its reason. */
    NOTE_MISSING("SIGN-OFF-NOTE"),
    /** The console looks itself, so nobody's word replaces it; argument: the item. */
    NOT_TO_SIGN("SIGN-OFF-CHECKED"),
    /** The connected role is for people who only look, so it leaves no word behind; argument: the role. */
    ONLY_LOOKS("SIGN-OFF-ROLE"),
    /** There is no such item; argument: what was typed. */
    NO_ITEM("CHECKLIST-ITEM"),
    /** There is no such part; arguments: what was typed, the chapters. */
    NO_PART("CHECKLIST-PART"),
    /** A look did not end in time; argument: seconds. */
    TIME_LIMIT("CHECKLIST-TIME-LIMIT"),
    /** A look showed a fault of the console; argument: which. */
    FAULT("CHECKLIST-FAULT"),
    /** The operator cancelled. */
    CANCELLED("CHECKLIST-CANCELLED");

    private final String code;

    ChecklistFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "checklist";
    }
}
