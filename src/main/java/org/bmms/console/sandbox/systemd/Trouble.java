package org.bmms.console.sandbox.systemd;

/** What goes wrong when a unit is started. */
@FunctionalInterface
public interface Trouble {
    /** Nothing. */
    Trouble NONE = unit -> {};

    /** Ends the process of a unit that is being started, by throwing. */
    void beforeStart(String unit) throws ServiceFailure;
}
