package org.bmms.console.target.profile;

/** How a connection to a mail server is encrypted. */
public enum Encryption {
    /** From the first byte, usually on port 465. */
    TLS,
    /** After a plain greeting, usually on port 587; a server that does not offer it gets no mail. */
    STARTTLS,
    /** Not at all; for a relay on the same network that asks for no password. */
    NONE;

    /** The usual port. */
    int port() {
        return switch (this) {
            case TLS -> 465;
            case STARTTLS -> 587;
            case NONE -> 25;
        };
    }
}
