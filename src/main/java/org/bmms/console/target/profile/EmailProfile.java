package org.bmms.console.target.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where notifications go by e-mail. The password of the user is asked for.
 *
 * @param server the mail server that takes them
 * @param port its port
 * @param encryption how the connection to it is encrypted
 * @param user login there; null where it asks for none
 * @param caFile PEM file of certificates to trust instead of the platform's; or null
 * @param from the sender's address
 * @param to the recipients' addresses
 */
public record EmailProfile(
        String server,
        int port,
        Encryption encryption,
        @Nullable String user,
        @Nullable String caFile,
        String from,
        List<String> to) {

    public EmailProfile {
        to = List.copyOf(to);
    }
}
