package org.bmms.console.remote;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.MayWait;
import org.bmms.console.base.Secret;
import org.bmms.console.remote.command.RemoteFailure;

/** A private key in a file, opened before any server is asked. */
final class KeyFile {
    private final String name;
    private final Credentials credentials;

    KeyFile(String name, Credentials credentials) {
        this.name = name;
        this.credentials = credentials;
    }

    /** Lets sessions log in with it. */
    void addTo(JSch jsch) {
        assert MayWait.here();
        byte[] content = read();
        byte[] passphrase = new byte[0];
        try {
            KeyPair pair = KeyPair.load(jsch, content, null);
            boolean encrypted = pair.isEncrypted();
            if (encrypted) {
                passphrase = credentials
                        .passphrase(name)
                        .map(Secret::utf8)
                        .orElseThrow(() -> Failure.unchanged(RemoteFailure.PASSPHRASE_NEEDED, name)
                                .asException());
                if (!pair.decrypt(passphrase)) {
                    throw Failure.unchanged(RemoteFailure.PASSPHRASE_WRONG, name)
                            .asException();
                }
            }
            pair.dispose();
            jsch.addIdentity(name, content, null, encrypted ? passphrase : null);
        } catch (JSchException e) {
            throw unusable(e);
        } finally {
            Arrays.fill(content, (byte) 0);
            Arrays.fill(passphrase, (byte) 0);
        }
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(Path.of(name));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private FailureException unusable(Exception e) {
        return Failure.unchanged(RemoteFailure.KEY_UNUSABLE, name)
                .withDetail(e.getClass().getSimpleName())
                .asException(e);
    }
}
