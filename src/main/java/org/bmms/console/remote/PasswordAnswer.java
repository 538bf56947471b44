package org.bmms.console.remote;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import org.bmms.console.base.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Answers a server's question for the password, or for one hidden text, with the password, once. When it is asked
 * again the password was wrong, and the login ends there: the library would go on with an empty answer, which counts
 * as one more attempt.
 */
final class PasswordAnswer implements UserInfo, UIKeyboardInteractive {
    private final Secret password;
    private boolean given;

    PasswordAnswer(Secret password) {
        this.password = password;
    }

    /** Whether the server has got it. */
    boolean wasGiven() {
        return given;
    }

    @Override
    public String @Nullable [] promptKeyboardInteractive(
            String destination, String name, String instruction, String[] prompt, boolean[] echo) {
        if (prompt.length == 0) {
            return new String[0];
        }
        if (given || prompt.length != 1 || echo[0]) {
            throw new NoAnswer();
        }
        given = true;
        return new String[] {password.reveal()};
    }

    @Override
    public boolean promptPassword(String message) {
        if (given) {
            throw new NoAnswer();
        }
        return true;
    }

    @Override
    public String getPassword() {
        given = true;
        return password.reveal();
    }

    @Override
    public @Nullable String getPassphrase() {
        return null;
    }

    @Override
    public boolean promptPassphrase(String message) {
        return false;
    }

    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public void showMessage(String message) {}

    /** Ends a login through the library, which passes it on. */
    static final class NoAnswer extends RuntimeException {
        NoAnswer() {
            super("the server asks for something that the console does not have", null, false, false);
        }
    }
}
