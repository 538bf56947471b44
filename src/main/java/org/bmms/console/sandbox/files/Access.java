package org.bmms.console.sandbox.files;

/** A kind of access, with its bit in a file's mode. */
public enum Access {
    READ(4),
    WRITE(2),
    EXECUTE(1);

    private final int bit;

    Access(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
