package org.bmms.console.remote;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import org.bmms.console.base.Secret;
import org.jspecify.annotations.Nullable;

/** Answers a server's question for one hidden text with the password, once; nothing else is ever answered. */
final class PasswordAnswer implements UserInfo, UIKeyboardInteractive {
    private final Secret password;
    private boolean given;

    PasswordAnswer(Secret password) {
        this.password = password;
    }

    @Override
    public String @Nullable [] promptKeyboardInteractive(
            String destination, String name, String instruction, String[] prompt, boolean[] echo) {
        if (prompt.length == 0) {
            return new String[0];
        }
        if (given || prompt.length != 1 || echo[0]) {
            return null;
        }
        given = true;
        return new String[] {password.reveal()};
    }

    @Override
    public @Nullable String getPassphrase() {
        return null;
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public boolean promptPassword(String message) {
        return false;
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
}
