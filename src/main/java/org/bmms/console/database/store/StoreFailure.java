package org.bmms.console.database.store;

import org.bmms.console.base.FailureCode;

/** What can go wrong with the console's own store. */
public enum StoreFailure implements FailureCode {
    /** The store's database does not answer just now. */
    UNAVAILABLE("STORE-UNAVAILABLE"),
    /** The role may not do this in the store's database; argument: SQLState. */
    PRIVILEGE("STORE-PRIVILEGE"),
    /** Another entry is already there under this key; argument: the key. */
    CONFLICT("STORE-CONFLICT"),
    /** The store's database cannot hold the entry, now or later; argument: SQLState. */
    UNSTORABLE("STORE-ENTRY"),
    /** Any other refusal by the store's database; argument: SQLState. */
    REFUSED("STORE-REFUSED"),
    /** The store was written by a newer console; arguments: its version, the version known here. */
    NEWER("STORE-NEWER"),
    /** The store's tables could not be brought up to date. */
    MIGRATION("STORE-MIGRATION"),
    /** The workstation's copy cannot be read or written; argument: the file. */
    FILE("STORE-FILE");

    private final String code;

    StoreFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String bundle() {
        return "store";
    }
}
