package org.bmms.console.sandbox.dump;

/** What goes wrong with dumps; nothing, unless told. */
public interface DumpFaults {
    /** Everything works. */
    DumpFaults NONE = new DumpFaults() {};

    /** What is written instead of a good dump, while the program still reports success. */
    default byte[] spoil(byte[] dump) {
        return dump;
    }

    /** Whether a restore breaks off when this share of the tables has its rows. */
    default boolean breaksAt(double share) {
        return false;
    }
}
