package org.bmms.console.onboarding;

import org.bmms.console.base.FailureCode;

/** What can be wrong with organisations, their users, and the proof of their isolation; the first argument is the field. */
public enum OnboardingFailure implements FailureCode {
    /** A value is missing; argument: the field. */
    REQUIRED("ONB-REQUIRED"),
    /** A value is too long for its column; arguments: field, characters, most characters. */
    TOO_LONG("ONB-TOO-LONG"),
    /** A value has control characters or marks that change the direction of text; argument: the field. */
    UNPRINTABLE("ONB-UNPRINTABLE"),
    /** A code has other characters than it may; arguments: field, code. */
    CODE_FORM("ONB-CODE-FORM"),
    /** Not an address; arguments: field, value. */
    EMAIL("ONB-EMAIL"),
    /** Not an address of the web; arguments: field, value. */
    WEBSITE("ONB-WEBSITE"),
    /** Not a login that Django accepts; arguments: field, value. */
    USERNAME("ONB-USERNAME"),
    /** An unknown value of a list; arguments: field, value, known values. */
    CHOICE("ONB-CHOICE"),
    /** Not a day, or a day before another one that must come first; arguments: field, value. */
    DATE("ONB-DATE"),
    /** Two users of the form have the same value; arguments: field, value, the other field. */
    DUPLICATE("ONB-DUPLICATE"),
    /** Another organisation has that code; arguments: field, code, its name. */
    CODE_TAKEN("ONB-CODE-TAKEN"),
    /** An organisation has that code in other letters; arguments: field, code, its code. */
    CODE_CASE("ONB-CODE-CASE"),
    /** Another organisation has that name; arguments: field, name, its code. */
    NAME_TAKEN("ONB-NAME-TAKEN"),
    /** A similar organisation exists; arguments: field, value, its code, its name. */
    LOOKALIKE("ONB-LOOKALIKE"),
    /** Another person has that login; arguments: field, login. */
    USER_TAKEN("ONB-USER-TAKEN"),
    /** Somebody has that login in other letters; arguments: field, login, the other login. */
    USER_CASE("ONB-USER-CASE"),
    /** That user is a superuser; arguments: field, login. */
    USER_SUPERUSER("ONB-USER-SUPERUSER"),
    /** That user belongs to another organisation; arguments: field, login, its code. */
    USER_ELSEWHERE("ONB-USER-ELSEWHERE"),
    /** That user has the rights of another role and would keep them; arguments: field, login, the group. */
    ROLE_KEPT("ONB-ROLE-KEPT"),
    /** Another user has that address; arguments: field, address, login. */
    EMAIL_TAKEN("ONB-EMAIL-TAKEN"),
    /** A table that users or memberships need is not there; argument: what it holds. */
    TABLE_MISSING("ONB-TABLE"),
    /** A column must have a value that the form does not know; arguments: table, column. */
    COLUMN_UNKNOWN("ONB-COLUMN"),
    /** The target is not as it was when the rows were shown; argument: the code. */
    DRIFT("ONB-DRIFT"),
    /** A constraint refused a row; arguments: field, table, constraint. */
    CONFLICT("ONB-CONFLICT"),
    /** Somebody else changed the organisation; arguments: code, what was changed. */
    CHANGED_MEANWHILE("ONB-CHANGED"),
    /** There is no such organisation; argument: the code. */
    UNKNOWN_ORGANIZATION("ONB-UNKNOWN"),
    /** The target has no such column to edit; arguments: field, table. */
    NOT_STORED("ONB-NOT-STORED"),
    /** The application does not accept the console's hashes; argument: the hasher it prefers. */
    HASHER("ONB-HASHER"),
    /** The application would refuse the console's passwords; argument: why. */
    PASSWORD_RULES("ONB-PASSWORD-RULES"),
    /** The application has no page behind a reset link. */
    NO_RESET_PAGE("ONB-NO-RESET-PAGE"),
    /** Passwords would be shown to nobody. */
    NOBODY_WATCHES("ONB-NOBODY-WATCHES"),
    /** The application does not let that user in; arguments: login, why. */
    LOGIN_REFUSED("ONB-LOGIN-REFUSED"),
    /** The organisation owns rows; arguments: code, rows, tables. */
    OWNS_DATA("ONB-OWNS-DATA"),
    /** Nothing is recorded of the organisation's onboarding; argument: the code. */
    NO_RECEIPT("ONB-NO-RECEIPT"),
    /** It is not known whether an onboarding, or taking it back, was stored; argument: the code. */
    UNSETTLED("ONB-UNSETTLED"),
    /** A row is not as the onboarding left it; arguments: table, key, columns. */
    UNDO_CHANGED("ONB-UNDO-CHANGED"),
    /** A file cannot be read or written; argument: the file. */
    FILE("ONB-FILE"),
    /** First passwords and links could not be written down; arguments: the file, users. */
    NOT_HANDED_OUT("ONB-NOT-HANDED-OUT"),
    /** A file has no such columns; argument: the columns. */
    CSV_HEADER("ONB-CSV-HEADER"),
    /** A line of a file has another number of cells than its head; arguments: cells, columns. */
    CSV_CELLS("ONB-CSV-CELLS"),
    /** The lines of one organisation disagree; arguments: field, value, the first line's value. */
    CSV_DISAGREES("ONB-CSV-DISAGREES"),
    /** Rows of a batch have errors; argument: how many. */
    BATCH_ERRORS("ONB-BATCH-ERRORS"),
    /** A superuser sees everything by intention; argument: the user. */
    PROOF_SUPERUSER("ONB-PROOF-SUPERUSER"),
    /** The database's role is above all rules; argument: the role. */
    PROOF_BYPASSES("ONB-PROOF-BYPASSES"),
    /** Something of the proof is still there; arguments: rows, tables. */
    PROOF_REMAINS("ONB-PROOF-REMAINS");

    private final String code;

    OnboardingFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "onboarding";
    }
}
