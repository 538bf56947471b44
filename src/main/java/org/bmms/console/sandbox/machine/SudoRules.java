package org.bmms.console.sandbox.machine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.bmms.console.base.Secret;

/**
 * What {@code sudo} allows on a server, and whether it wants a password.
 *
 * @param mode who may do what
 * @param password the login user's password
 */
public record SudoRules(SudoMode mode, Secret password) {

    /** Whether a user may run this as another one, a correct password given. */
    public boolean allows(String user, String target, List<String> argv) {
        if (user.equals("root") || user.equals(target)) {
            return true;
        }
        return switch (mode) {
            case PASSWORDLESS, PASSWORD -> user.equals(Accounts.LOGIN) || user.equals(Accounts.APPLICATION);
            case SCOPED -> target.equals("root") && isUnitAction(argv);
            case DENIED -> false;
        };
    }

    public boolean wantsPassword(String user) {
        return mode == SudoMode.PASSWORD && !user.equals("root");
    }

    public boolean accepts(byte[] candidate) {
        return MessageDigest.isEqual(candidate, password.reveal().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isUnitAction(List<String> argv) {
        return argv.size() >= 2
                && argv.getFirst().equals("systemctl")
                && List.of("start", "stop", "restart", "reset-failed").contains(argv.get(1));
    }
}
