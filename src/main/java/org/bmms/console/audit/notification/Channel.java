package org.bmms.console.audit.notification;

/** One way to people. */
public interface Channel {

    /** What it is called: {@code email}, {@code webhook}. */
    String name();

    /** Who gets what is sent, without anything secret. */
    String recipients();

    /** Asks for the secret that sending needs, unless it is known. Waits for a person. */
    void prepare();

    /** The text that {@link #send} hands over. */
    String text(Letter letter);

    /**
     * Sends once. Nobody is asked anything.
     *
     * @throws org.bmms.console.base.FailureException a {@code NOTIFY-} code
     */
    void send(Letter letter);
}
