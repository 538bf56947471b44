package org.bmms.console.base;

/** Receives how far a piece of work is. Called from any thread, possibly often; implementations return quickly. */
@FunctionalInterface
public interface Progress {
    /**
     * Says how far it is.
     *
     * @param done how much is done, in the unit of {@code total}
     * @param total how much there is, or 0 while that is not known
     * @param what what is being worked on now
     */
    void at(long done, long total, Message what);

    /** Progress that nobody watches. */
    static Progress ignored() {
        return (done, total, what) -> {};
    }
}
