package org.bmms.console.remote;

import java.nio.file.*;
import java.nio.file.attribute.*;
import java.security.KeyPair;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.bmms.console.remote.command.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;

class ZzTest {
    @Test
    void loop(@TempDir Path directory) throws Exception {
        KeyPair key = TestServer.newKey(KeyPairProvider.SSH_ED25519, 256);
        TestServer server = new TestServer();
        server.allow(key.getPublic());
        server.programs(directory.toString());
        SshHost host = new TestSettings(directory).host(server, KeyFiles.write(directory, key, null));
        Path file = Files.writeString(directory.resolve("dd"), "#!/bin/sh\nexit 4\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (int i = 0; i < 60; i++) {
            try {
                host.run(new WriteFile("/x", new byte[5_000_000]));
            } catch (org.bmms.console.base.FailureException e) {
                if (!e.failure().code().code().equals("CMD-FAILED")) {
                    System.out.println(i + " " + e.failure() + " " + e.getCause());
                    e.printStackTrace(System.out);
                }
            }
        }
        System.out.println("sessions " + server.sessions());
        host.close();
        server.close();
    }
}
